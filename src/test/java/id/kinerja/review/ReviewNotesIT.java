package id.kinerja.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.IntegrationTest;
import id.kinerja.organization.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reasons are drafts of their author until they are sent, and kept for good from then on. */
class ReviewNotesIT extends IntegrationTest {

    @Autowired
    ReviewNotes notes;

    @Autowired
    JdbcClient jdbc;

    final UUID caseId = UUID.randomUUID();

    @Test
    void a_draft_is_changed_and_removed_and_seen_by_its_author_alone() {
        notes.draft(caseId, "a", "budi", "satu");
        notes.draft(caseId, "a", "budi", " dua ");
        notes.draft(caseId, "b", "budi", "tiga");
        notes.draft(caseId, "b", "budi", " ");

        assertThat(notes.drafts(caseId, "budi")).containsOnly(Map.entry("a", "dua"));
        assertThat(notes.drafts(caseId, "ani")).isEmpty();
        assertThat(notes.latest(caseId)).isEmpty();
    }

    @Test
    void sending_keeps_a_round_and_clears_the_drafts() {
        notes.draft(caseId, "a", "budi", "satu");
        notes.draft(caseId, "c", "ani", "lama");

        assertThat(notes.unexplained(caseId, List.of("a", "b"), "budi")).containsExactly("b");
        assertThat(notes.send(caseId, List.of("a", "b"), "umum", Actor.of("budi")))
                .isEqualTo(1);
        assertThat(notes.send(caseId, List.of("b"), "lagi", Actor.of("budi"))).isEqualTo(2);

        assertThat(notes.drafts(caseId, "budi")).isEmpty();
        assertThat(notes.drafts(caseId, "ani")).isEmpty();
        assertThat(notes.latest(caseId)).containsOnlyKeys("b", ReviewNote.WHOLE);
        assertThat(notes.all(caseId)).extracting(ReviewNote::round).containsExactly(2, 2, 1, 1, 1);
        assertThat(notes.all(caseId)).extracting(ReviewNote::author).containsOnly("budi");
    }

    @Test
    void a_reason_that_was_sent_stays_as_it_is() {
        notes.send(caseId, List.of("a"), "umum", Actor.of("budi"));

        for (String change : List.of(
                "update review_note set reason = 'x' where case_id = ?", "delete from review_note where case_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(caseId).update())
                    .hasMessageContaining("never changed or removed");
        }
    }
}
