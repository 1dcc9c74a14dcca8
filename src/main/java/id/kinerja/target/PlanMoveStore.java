package id.kinerja.target;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Whose post or superior differs from those of the version in force, by the dated facts of the organisation. */
@Repository
class PlanMoveStore {

    /** So often it is told again. */
    private static final Duration AGAIN = Duration.ofDays(14);

    private static final String ANSWERED =
            "exists (select from target_move_answer x where x.plan_id = p.id and x.version = v.version and ";

    /** A post of then is called as it was when the version was established. */
    private static final String MOVES = """
            select p.id, p.employee_id, p.year, v.version, v.established_at, e.titled_name, h.post_id, s.superior_id, c.post_moved,
                   case when c.post_moved then concat_ws(', ', q.title, (
                            select u.name from unit_version u where u.unit_id = q.unit_id and u.valid_from <= cast(v.established_at as date)
                            order by u.valid_from desc limit 1))
                        else (select string_agg(distinct b.titled_name, '; ') from target_result r
                                join target_result l on l.id = r.superior_result_id join target_plan o on o.id = l.plan_id
                                join employee b on b.id = o.employee_id
                              where r.plan_id = p.id and o.employee_id <> s.superior_id) end as before,
                   case when c.post_moved then concat_ws(', ', h.title, h.unit_name)
                        else (select b.titled_name from employee b where b.id = s.superior_id) end as now,
                   case when c.post_moved then (select max(d.valid_to) from holding d
                                                where d.employee_id = p.employee_id and d.post_id <> h.post_id and d.valid_to <= :today)
                        else (select l.valid_from from reporting_line l
                              where l.employee_id = p.employee_id and l.superior_id = s.superior_id and l.valid_from <= :today
                                and (l.valid_to is null or l.valid_to > :today)) end as since,
                   (select a.id from target_amendment a where a.plan_id = p.id and a.state = any(:running)) as amendment
            from target_plan p
                 join target_plan_version v on v.plan_id = p.id and v.version = p.version_number
                 join employee e on e.id = p.employee_id
                 join postings_on(:today) h on h.employee_id = p.employee_id
                 left join superiors_on(:today) s on s.employee_id = p.employee_id
                 left join post q on q.id = v.post_id
                 cross join lateral (select v.post_id <> h.post_id and not %s x.post_id = h.post_id) as post_moved,
                     s.superior_id <> v.superior_id and not %s x.superior_id = s.superior_id) and exists (
                         select from target_result r join target_result l on l.id = r.superior_result_id
                                join target_plan o on o.id = l.plan_id
                         where r.plan_id = p.id and o.employee_id <> s.superior_id) as superior_moved) c
            where p.state = 'ESTABLISHED' and p.year = any(:years) and (c.post_moved or c.superior_moved)
            """.formatted(ANSWERED, ANSWERED);

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    PlanMoveStore(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * That a plan stays as it is.
     *
     * @param by the user name of who said so
     */
    record Answer(Actor by, Instant at, String reason) {}

    /** The years of which plans may be established and amended: this one and the next. */
    IntStream years() {
        int year = calendar.today().getYear();
        return IntStream.of(year, year + 1);
    }

    /** Everybody's of these years. */
    List<PlanMove> all(Collection<Integer> years) {
        return asking(MOVES, years).query(this::move).list();
    }

    /** Those of these people, by name. */
    List<PlanMove> of(Collection<UUID> people, Collection<Integer> years) {
        return asking(MOVES + " and p.employee_id = any(:people) order by e.name, p.year", years)
                .param("people", people.toArray(UUID[]::new))
                .query(this::move)
                .list();
    }

    void answer(PlanMove move, String reason, Actor by) {
        jdbc.sql("""
                        insert into target_move_answer
                            (id, plan_id, version, post_id, superior_id, reason, answered_by, answered_for, answered_at)
                        values (:id, :plan, :version, :post, :superior, :reason, :by, :for, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("plan", move.planId())
                .param("version", move.version())
                .param("post", move.postId())
                .param("superior", move.superiorId())
                .param("reason", reason)
                .param("by", by.person())
                .param("for", by.principal())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was answered about a plan, the newest first. */
    List<Answer> answers(UUID planId) {
        return jdbc.sql("select * from target_move_answer where plan_id = ? order by answered_at desc, id")
                .param(planId)
                .query((row, number) -> new Answer(
                        new Actor(row.getString("answered_by"), row.getString("answered_for")),
                        row.getTimestamp("answered_at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    private StatementSpec asking(String statement, Collection<Integer> years) {
        return jdbc.sql(statement)
                .param("today", calendar.today())
                .param("running", AmendmentState.runningNames().toArray(String[]::new))
                .param("years", years.toArray(Integer[]::new));
    }

    private PlanMove move(ResultSet row, int number) throws SQLException {
        LocalDate since = row.getObject("since", LocalDate.class);
        Instant first = since == null
                ? row.getTimestamp("established_at").toInstant()
                : since.atStartOfDay(calendar.zone()).toInstant();
        return new PlanMove(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("employee_id", UUID.class)),
                row.getString("titled_name"),
                row.getInt("year"),
                row.getInt("version"),
                row.getBoolean("post_moved") ? PlanMove.Kind.POST : PlanMove.Kind.SUPERIOR,
                Objects.requireNonNull(row.getObject("post_id", UUID.class)),
                row.getObject("superior_id", UUID.class),
                String.valueOf(row.getString("before")),
                String.valueOf(row.getString("now")),
                since,
                last(first, clock.instant()),
                row.getObject("amendment", UUID.class));
    }

    /** When it was to be told last: at first, and every two weeks since. */
    static Instant last(Instant first, Instant now) {
        long times = Math.max(0, Duration.between(first, now).dividedBy(AGAIN));
        return first.plus(AGAIN.multipliedBy(times));
    }
}
