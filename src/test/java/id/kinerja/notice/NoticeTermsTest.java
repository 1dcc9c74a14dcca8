package id.kinerja.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.calendar.WorkingCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days somebody is told, day by day around weekends and holidays. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeTermsTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 5);
    private static final LocalDate INDEPENDENCE = LocalDate.of(2026, 8, 17);

    private final WorkingCalendar calendar =
            WorkingCalendar.of(Clock.systemUTC(), ZoneId.of("Asia/Jakarta"), Set.of(INDEPENDENCE));

    private final NoticeTerms terms = new NoticeTerms(3, 1, 3);

    /** Due on Wednesday, 19 August 2026; Monday the 17th is a holiday. */
    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource(
            value = {
                "2026-08-12, ",
                "2026-08-13, DUE 1",
                "2026-08-14, DUE 1",
                "2026-08-15, ",
                "2026-08-16, ",
                "2026-08-17, ",
                "2026-08-18, DUE 2",
                "2026-08-19, DUE 2",
                "2026-08-20, OVERDUE 0",
                "2026-08-21, OVERDUE 0",
                "2026-08-22, ",
                "2026-08-23, ",
                "2026-08-24, OVERDUE 0; ESCALATED 0",
                "2026-12-31, OVERDUE 0; ESCALATED 0"
            })
    void each_day_around_a_due_day(LocalDate today, @Nullable String expected) {
        assertThat(names(terms.reached(LONG_AGO, LocalDate.of(2026, 8, 19), today, calendar)))
                .isEqualTo(expected == null ? List.of() : Arrays.asList(expected.split("; ")));
    }

    @ParameterizedTest(name = "came {0}, due {1}, on {2}: {3}")
    @CsvSource(
            value = {
                "2026-08-19, 2026-08-19, 2026-08-19, ",
                "2026-08-18, 2026-08-19, 2026-08-18, ",
                "2026-08-18, 2026-08-19, 2026-08-19, DUE 2",
                "2026-08-24, 2026-08-19, 2026-08-24, OVERDUE 0",
                "2026-08-24, 2026-08-19, 2026-08-26, OVERDUE 0",
                "2026-08-24, 2026-08-19, 2026-08-27, OVERDUE 0; ESCALATED 0"
            })
    void what_came_today_is_no_news_and_nobody_is_late_before_having_had_it(
            LocalDate came, LocalDate due, LocalDate today, @Nullable String expected) {
        assertThat(names(terms.reached(came, due, today, calendar)))
                .isEqualTo(expected == null ? List.of() : Arrays.asList(expected.split("; ")));
    }

    @ParameterizedTest(name = "reminders {0} and {1} days before, on {2}: {3}")
    @CsvSource(
            value = {
                "0, 0, 2026-08-18, ",
                "0, 0, 2026-08-19, DUE 2",
                "1, 3, 2026-08-14, DUE 1",
                "1, 3, 2026-08-18, DUE 2",
                "5, 5, 2026-08-12, DUE 2",
                "30, 0, 2026-08-18, DUE 1"
            })
    void the_days_are_settings_in_any_order(int first, int second, LocalDate today, @Nullable String expected) {
        var others = new NoticeTerms(first, second, 3);
        assertThat(names(others.reached(LONG_AGO, LocalDate.of(2026, 8, 19), today, calendar)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void a_government_may_escalate_never() {
        assertThat(names(new NoticeTerms(3, 1, 0)
                        .reached(LONG_AGO, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 8, 19), calendar)))
                .containsExactly("OVERDUE 0");
    }

    private static List<String> names(List<Reached> reached) {
        return reached.stream().map(one -> one.kind() + " " + one.stage()).toList();
    }
}
