package id.kinerja.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When somebody held which post under whom, by the dated facts of the organisation. */
@Component
@Transactional(readOnly = true)
public class HeldStretches {

    /** The days on which something may have changed, and what is true on each; days without a post have no row. */
    private static final String STANDING = """
            with recursive own as (
                select h.valid_from, h.valid_to, p.unit_id from holding h join post p on p.id = h.post_id
                where h.employee_id = :employee),
            above as (
                select unit_id from own
                union
                select v.parent_id from above a join unit_version v on v.unit_id = a.unit_id where v.parent_id is not null),
            days as (
                select cast(:from as date) as day
                union select valid_from from own union select valid_to from own
                union select valid_from from reporting_line where employee_id = :employee
                union select valid_to from reporting_line where employee_id = :employee
                union select valid_from from head_of_government union select valid_to from head_of_government
                union select v.valid_from from unit_version v where v.unit_id in (select unit_id from own)
                union select v.valid_to from unit_version v where v.unit_id in (select unit_id from own)
                union select h.valid_from from holding h join post p on p.id = h.post_id
                      where p.managerial and p.unit_id in (select unit_id from above)
                union select h.valid_to from holding h join post p on p.id = h.post_id
                      where p.managerial and p.unit_id in (select unit_id from above)
                union select valid_from from acting_head where unit_id in (select unit_id from above)
                union select valid_to from acting_head where unit_id in (select unit_id from above)
                union select h.valid_to from acting_head a join holding h on h.employee_id = a.person_id
                      where a.unit_id in (select unit_id from above))
            select d.day, x.post_id, x.title, x.unit_id, x.unit_name, x.superior_id
            from days d left join lateral (
                select p.post_id, p.title, p.unit_id, p.unit_name, s.superior_id
                from postings_on(d.day) p left join superiors_on(d.day) s on s.employee_id = p.employee_id
                where p.employee_id = :employee) x on true
            where d.day between :from and :to order by d.day
            """;

    private final JdbcClient jdbc;

    HeldStretches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those between two days, both included, the first first; they neither overlap nor leave out a day with a post. */
    public List<HeldStretch> of(UUID employee, LocalDate from, LocalDate to) {
        List<Day> days = jdbc.sql(STANDING)
                .param("employee", employee)
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getObject("post_id", UUID.class),
                        row.getString("title"),
                        row.getObject("unit_id", UUID.class),
                        row.getString("unit_name"),
                        row.getObject("superior_id", UUID.class)))
                .list();
        List<HeldStretch> stretches = new ArrayList<>();
        for (int at = 0; at < days.size(); at++) {
            Day day = days.get(at);
            LocalDate end = at + 1 < days.size() ? days.get(at + 1).day().minusDays(1) : to;
            if (day.postId() != null) {
                add(stretches, day.until(end, day.postId()));
            }
        }
        return stretches;
    }

    private static void add(List<HeldStretch> stretches, HeldStretch next) {
        HeldStretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && last.to().plusDays(1).equals(next.from()) && last.sameAs(next)) {
            stretches.set(stretches.size() - 1, last.until(next));
        } else {
            stretches.add(next);
        }
    }

    /** What is true from a day on. */
    private record Day(
            LocalDate day,
            @Nullable UUID postId,
            @Nullable String title,
            @Nullable UUID unitId,
            @Nullable String unit,
            @Nullable UUID superiorId) {

        HeldStretch until(LocalDate to, UUID post) {
            return new HeldStretch(day, to, post, title == null ? "" : title, unitId, unit, superiorId);
        }
    }
}
