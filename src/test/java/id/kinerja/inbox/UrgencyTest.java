package id.kinerja.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UrgencyTest {

    /** Wednesday 15 July 2026; the week ends on Sunday 19 July. */
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);

    @ParameterizedTest(name = "due {0}: {1}")
    @CsvSource({
        "2026-07-14, OVERDUE",
        "2025-12-31, OVERDUE",
        "2026-07-15, THIS_WEEK",
        "2026-07-19, THIS_WEEK",
        "2026-07-20, LATER",
        "2027-01-01, LATER",
        ", LATER"
    })
    void a_task_stands_where_its_due_date_puts_it(@Nullable LocalDate due, Urgency expected) {
        assertThat(Urgency.of(due, TODAY)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "on a Sunday, due {0}: {1}")
    @CsvSource({"2026-07-18, OVERDUE", "2026-07-19, THIS_WEEK", "2026-07-20, LATER"})
    void on_a_sunday_the_week_ends_today(LocalDate due, Urgency expected) {
        assertThat(Urgency.of(due, LocalDate.of(2026, 7, 19))).isEqualTo(expected);
    }
}
