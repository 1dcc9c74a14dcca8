package id.kinerja.target;

import id.kinerja.organization.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a plan was established, as its newest version (penetapan). */
@Embeddable
class Establishment {

    @Column(name = "version_number")
    private Integer versionNumber;

    @Column(name = "established_at")
    private Instant establishedAt;

    @Column(name = "established_by")
    private String establishedBy;

    @Column(name = "established_for")
    private @Nullable String establishedFor;

    Establishment() {}

    private Establishment(int versionNumber, Actor by, Instant establishedAt) {
        this.versionNumber = versionNumber;
        this.establishedBy = by.person();
        this.establishedFor = by.principal();
        this.establishedAt = establishedAt;
    }

    static Establishment next(@Nullable Establishment before, Actor by, Instant at) {
        return new Establishment(before == null ? 1 : before.versionNumber + 1, by, at);
    }

    /** Counted from 1. */
    int versionNumber() {
        return versionNumber;
    }

    Instant establishedAt() {
        return establishedAt;
    }
}
