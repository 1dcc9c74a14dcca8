package id.kinerja.evaluation;

import id.kinerja.cycle.Period;
import id.kinerja.feedback.FeedbackUse;
import id.kinerja.feedback.GivenFeedback.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which periods of whom are rated: feedback that stood in them by then is not changed any more. */
@Component
class RatedPeriods implements FeedbackUse {

    private static final String RATED = """
            select e.employee_id, p.starts_on, p.ends_on, e.rated_at
            from evaluation e join period p on p.id = e.period_id
            where e.rated_at is not null
            """;

    private final JdbcClient jdbc;

    RatedPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The days before a period about which feedback has stood in no rating: up to the last rated period what was given after
     * that rating, and since then all; but not the days of periods in which it still may.
     *
     * @param until only what was given up to this moment; none for all
     */
    List<Span> notStoodBefore(UUID employee, Period period, @Nullable Instant until) {
        Rated last = jdbc.sql(RATED + " and e.employee_id = ? and p.ends_on < ?"
                        + " order by p.ends_on desc, e.rated_at desc limit 1")
                .params(employee, period.startsOn())
                .query(RatedPeriods::rated)
                .optional()
                .orElse(null);
        LocalDate first = period.startsOn().minusYears(1);
        List<Span> spans = new ArrayList<>();
        if (last != null) {
            spans.add(new Span(first, last.endsOn(), last.ratedAt(), until));
        }
        LocalDate gap = last == null ? first : last.endsOn().plusDays(1);
        spans.add(new Span(gap, period.startsOn().minusDays(1), null, until));
        for (Days open : stillToRate(employee, period)) {
            spans = spans.stream().flatMap(span -> open.without(span)).toList();
        }
        return spans.stream().filter(span -> !span.from().isAfter(span.to())).toList();
    }

    /** The earlier quarters, and the year before, of somebody that may be rated yet. */
    private List<Days> stillToRate(UUID employee, Period period) {
        return jdbc.sql("""
                        select p.starts_on, p.ends_on from evaluation e join period p on p.id = e.period_id
                        where e.employee_id = :employee and e.rated_at is null and e.ended_at is null
                          and p.kind <> 'TARGET_SETTING' and p.ends_on < :before
                          and (p.closed_at is null or e.submitted_at is not null)
                        """)
                .param("employee", employee)
                .param("before", period.startsOn())
                .query((row, number) -> new Days(
                        row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    @Override
    public Set<UUID> used(Collection<Given> feedback) {
        if (feedback.isEmpty()) {
            return Set.of();
        }
        LocalDate first =
                feedback.stream().map(Given::day).min(LocalDate::compareTo).orElseThrow();
        List<Rated> rated = jdbc.sql(RATED + " and e.employee_id = any(:employees) and p.ends_on >= :first")
                .param(
                        "employees",
                        feedback.stream().map(Given::employee).distinct().toArray(UUID[]::new))
                .param("first", first)
                .query(RatedPeriods::rated)
                .list();
        return feedback.stream()
                .filter(one -> rated.stream().anyMatch(period -> period.rests(one)))
                .map(Given::id)
                .collect(Collectors.toSet());
    }

    private static Rated rated(ResultSet row, int number) throws SQLException {
        return new Rated(
                row.getObject("employee_id", UUID.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("rated_at", OffsetDateTime.class).toInstant());
    }

    /** From a day to a day. */
    private record Days(LocalDate from, LocalDate to) {

        /** What is left of a span without them; parts may be empty. */
        Stream<Span> without(Span span) {
            if (to.isBefore(span.from()) || from.isAfter(span.to())) {
                return Stream.of(span);
            }
            return Stream.of(
                    new Span(span.from(), from.minusDays(1), span.since(), span.until()),
                    new Span(to.plusDays(1), span.to(), span.since(), span.until()));
        }
    }

    /** A rated period of somebody. */
    record Rated(UUID employee, LocalDate startsOn, LocalDate endsOn, Instant ratedAt) {

        /** Whether the rating rests on it: it was there, and about one of these days or earlier ones. */
        boolean rests(Given feedback) {
            return employee.equals(feedback.employee())
                    && !feedback.day().isAfter(endsOn)
                    && !ratedAt.isBefore(feedback.givenAt());
        }
    }
}
