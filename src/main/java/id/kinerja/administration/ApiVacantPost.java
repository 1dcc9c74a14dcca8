package id.kinerja.administration;

import id.kinerja.organization.ActingHead;
import id.kinerja.organization.NamedEmployee;
import id.kinerja.organization.VacantPosts.VacantPost;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit that nobody leads for good, for programs.
 *
 * @param title what its managerial post is called, as far as that is known
 * @param lastHolder who held it last; none when nobody ever did
 * @param vacantSince the first day without
 * @param acting who leads the unit today as Plt.
 */
record ApiVacantPost(
        UUID unit,
        String code,
        String name,
        @Nullable String title,
        @Nullable String lastHolder,
        @Nullable LocalDate vacantSince,
        @Nullable NamedEmployee acting) {

    static ApiVacantPost of(VacantPost post) {
        return new ApiVacantPost(
                post.unitId(), post.code(), post.unit(), post.title(), post.lastHolder(), post.since(), post.acting());
    }

    /** One with everybody who was ever recorded as its Plt., the latest first. */
    record WithActingHeads(ApiVacantPost post, List<Head> actingHeads) {}

    /**
     * That somebody leads the unit meanwhile.
     *
     * @param lastDay none until somebody is appointed to the post
     * @param calledOff whether it was ended before it began
     * @param grantedBy the user name of who recorded it
     * @param revokedBy the user name of who ended it early; none when nobody did
     */
    record Head(
            UUID id,
            UUID unit,
            NamedEmployee person,
            String postTitle,
            String letterNumber,
            LocalDate from,
            @Nullable LocalDate lastDay,
            boolean calledOff,
            String grantedBy,
            Instant grantedAt,
            @Nullable String revokedBy,
            @Nullable Instant revokedAt,
            @Nullable String revokedWhy) {

        static Head of(ActingHead one) {
            return new Head(
                    one.id(),
                    one.unitId(),
                    one.person(),
                    one.postTitle(),
                    one.letterNumber(),
                    one.from(),
                    one.lastDay(),
                    one.calledOff(),
                    one.grantedBy(),
                    one.grantedAt(),
                    one.revokedBy(),
                    one.revokedAt(),
                    one.revokedWhy());
        }
    }
}
