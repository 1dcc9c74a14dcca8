package id.kinerja.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a seal covers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealTest {

    private static final Instant NOW = Instant.parse("2026-07-15T02:00:00Z");
    private static final UUID SALT = UUID.randomUUID();

    @Test
    void with_its_salt_an_entry_cannot_be_found_by_trying_what_it_may_have_said() {
        Seal seal = sealed(entry("{\"kind\":\"STUDY\"}", SALT));

        assertThat(seal.fits(entry("{\"kind\":\"STUDY\"}", SALT), Seal.NOTHING)).isTrue();
        assertThat(seal.fits(entry("{\"kind\":\"STUDY\"}", null), Seal.NOTHING)).isFalse();
        assertThat(seal.fits(entry("{\"kind\":\"STUDY\"}", UUID.randomUUID()), Seal.NOTHING))
                .isFalse();
    }

    @Test
    void an_entry_that_was_changed_does_not_fit_with_its_salt_or_without() {
        for (UUID salt : new UUID[] {SALT, null}) {
            Seal seal = sealed(entry("{\"kind\":\"STUDY\"}", salt));
            assertThat(seal.fits(entry("{\"kind\":\"LEAVE\"}", salt), Seal.NOTHING))
                    .isFalse();
            assertThat(seal.fits(entry("{\"kind\":\"STUDY\"}", salt), new byte[] {1}))
                    .isFalse();
        }
    }

    @Test
    void what_was_sealed_before_there_was_a_salt_or_by_a_node_that_knew_none_still_fits() {
        Seal seal = sealed(entry("{}", null));

        assertThat(seal.fits(entry("{}", null), Seal.NOTHING)).isTrue();
        assertThat(seal.fits(entry("{}", SALT), Seal.NOTHING)).isTrue();
    }

    private static Seal sealed(AuditEntry entry) {
        return Seal.on(entry, 1, 0, NOW, Seal.NOTHING);
    }

    private static AuditEntry entry(String after, @Nullable UUID salt) {
        return new AuditEntry(
                7,
                NOW,
                NOW,
                "EXCLUSION_RECORDED",
                "admin",
                null,
                null,
                null,
                "exclusion",
                "x",
                null,
                null,
                null,
                null,
                after,
                null,
                salt);
    }
}
