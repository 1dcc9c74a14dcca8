package id.kinerja.evaluation;

import id.kinerja.cycle.Period;
import id.kinerja.feedback.FeedbackUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** The rated period that ends on the day before another begins; none when it is not rated. */
    Optional<Rated> before(UUID employee, Period period) {
        return jdbc.sql(RATED + " and e.employee_id = ? and p.ends_on = ? order by p.starts_on desc limit 1")
                .params(employee, period.startsOn().minusDays(1))
                .query(RatedPeriods::rated)
                .optional();
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
