package id.kinerja.distribution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kinerja.access.SignedIn;
import id.kinerja.evaluation.Predicate;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reasons that are waited for, where a unit's result was set or changed after people were rated. */
@Repository
class AwaitedReasons {

    private final JdbcClient jdbc;
    private final DistributionTexts texts;
    private final Clock clock;

    AwaitedReasons(JdbcClient jdbc, DistributionTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** False when it was given meanwhile. */
    boolean give(Awaited one, String reason, String by) {
        return jdbc.sql("""
                                update rating_deviation set reason = ?, reason_by = ?, reason_at = ?
                                where evaluation_id = ? and round = ? and reason = '' and asked_at is not null
                                """)
                        .params(reason, by, clock.instant().atOffset(ZoneOffset.UTC), one.evaluationId(), one.round())
                        .update()
                == 1;
    }

    /**
     * The reasons that wait for somebody: of own ratings, and about those who report to the person also of ratings of people
     * who have left, or who may not read them any more.
     *
     * @param raterReads whether who rated goes on reading what they gave, also where they are not the superior any more
     */
    List<Awaited> from(SignedIn person, boolean raterReads, LocalDate today) {
        return jdbc.sql("""
                        select d.evaluation_id, d.round, coalesce(d.rated_for, d.rated_by) = :me as own, e.employee_id,
                               p.titled_name, q.year, q.number, e.predicate, d.grade, d.people, d.limits, d.asked_at
                        from rating_deviation d join evaluation e on e.id = d.evaluation_id and e.round = d.round
                             join employee p on p.id = e.employee_id join period q on q.id = e.period_id
                             left join employee o on o.user_name = coalesce(d.rated_for, d.rated_by)
                        where d.reason = '' and not d.advised and d.asked_at is not null
                          and e.employee_id is distinct from :self
                          and (coalesce(d.rated_for, d.rated_by) = :me
                                  and (:raterReads or not exists (
                                      select from superiors_on(:today) s
                                      where s.employee_id = e.employee_id and s.superior_id is not null
                                            and s.superior_id is distinct from :self))
                               or (o.id is null or not :raterReads or not works_on(o.id, :today))
                                  and exists (select from superiors_on(:today) s
                                              where s.employee_id = e.employee_id and s.superior_id = :self))
                        order by q.year, q.number, p.name, e.id
                        """)
                .param("me", person.userName())
                .param("self", person.employeeId(), Types.OTHER)
                .param("raterReads", raterReads)
                .param("today", today)
                .query((row, number) -> new Awaited(
                        row.getObject("evaluation_id", UUID.class),
                        row.getInt("round"),
                        row.getBoolean("own"),
                        row.getObject("employee_id", UUID.class),
                        row.getString("titled_name"),
                        row.getInt("year"),
                        row.getInt("number"),
                        Predicate.valueOf(row.getString("predicate")),
                        UnitGrade.valueOf(row.getString("grade")),
                        row.getInt("people"),
                        texts.asked((String[]) row.getArray("limits").getArray()),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    /** Accounts of employees from whom a reason is waited for, each with the moment at which the latest was asked for. */
    Map<String, Instant> latest(boolean raterReads, LocalDate today) {
        return jdbc
                .sql("""
                        select w.who, max(w.asked_at) as at
                        from (select d.asked_at,
                                     case when works_on(o.id, :today) and (:raterReads or b.id is null) then o.user_name
                                          else b.user_name end as who
                              from rating_deviation d join evaluation e on e.id = d.evaluation_id and e.round = d.round
                                   left join employee o on o.user_name = coalesce(d.rated_for, d.rated_by)
                                   left join superiors_on(:today) s on s.employee_id = e.employee_id
                                   left join employee b on b.id = s.superior_id
                              where d.reason = '' and not d.advised and d.asked_at is not null) w
                        where w.who is not null group by w.who
                        """)
                .param("raterReads", raterReads)
                .param("today", today)
                .query((row, number) ->
                        Map.entry(row.getString("who"), row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * A rating that waits for a reason.
     *
     * @param round which submission it rates
     * @param own whether the person rated, or it was rated in the person's place
     * @param number the period's, as in its name
     * @param grade what the unit achieved
     * @param people how many the pattern is about
     * @param limits what is not kept to, in the reader's language
     * @param askedAt since when it is waited for
     */
    record Awaited(
            UUID evaluationId,
            int round,
            @JsonIgnore boolean own,
            UUID employeeId,
            String employee,
            int year,
            int number,
            Predicate predicate,
            UnitGrade grade,
            int people,
            List<String> limits,
            Instant askedAt) {}
}
