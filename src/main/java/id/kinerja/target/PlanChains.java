package id.kinerja.target;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Organization;
import id.kinerja.organization.Posting;
import id.kinerja.strategy.StrategicAims;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows the results of plans up to the vision: by three statements, however many results and levels there are. */
@Component
@Transactional(readOnly = true)
class PlanChains {

    /** More levels than any government has. */
    private static final int HIGHEST = 20;

    private static final int LAST_DAY = 31;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final StrategicAims aims;

    PlanChains(JdbcClient jdbc, Organization organization, WorkingCalendar calendar, StrategicAims aims) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.calendar = calendar;
        this.aims = aims;
    }

    private record Above(
            UUID id,
            UUID employee,
            int level,
            String text,
            @Nullable UUID superiorResult,
            boolean pending,
            @Nullable UUID regional) {}

    /** The lines of a plan's results as it is shown. */
    PlanChain of(PlanView plan) {
        var results = plan.content().results();
        Map<UUID, List<Above>> above = above(
                results.stream()
                        .map(PlanContent.Result::superiorResultId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                plan.year());
        Map<UUID, Posting> postings = organization.postingsOf(
                above.values().stream()
                        .flatMap(List::stream)
                        .map(Above::employee)
                        .distinct()
                        .toList(),
                day(plan.year()));
        Map<UUID, StrategicAims.Line> lines = aims.lines(
                Stream.concat(
                                results.stream().map(PlanContent.Result::regionalIndicatorId),
                                above.values().stream().flatMap(List::stream).map(Above::regional))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                plan.year());
        return new PlanChain(
                plan.id(),
                plan.year(),
                results.stream()
                        .map(result -> line(
                                result,
                                result.superiorResultId() == null
                                        ? List.of()
                                        : before(result.id(), above.getOrDefault(result.superiorResultId(), List.of())),
                                postings,
                                lines))
                        .toList());
    }

    /** Without what would begin with the result again. */
    private static List<Above> before(UUID result, List<Above> above) {
        return above.stream().takeWhile(one -> !one.id().equals(result)).toList();
    }

    private static PlanChain.Line line(
            PlanContent.Result result,
            List<Above> above,
            Map<UUID, Posting> postings,
            Map<UUID, StrategicAims.Line> lines) {
        var own = line(result.regionalIndicatorId(), lines);
        var topmost = above.stream()
                .filter(one -> line(one.regional(), lines) != null)
                .reduce((lower, higher) -> higher)
                .orElse(null);
        var aim = topmost == null ? own : line(topmost.regional(), lines);
        return new PlanChain.Line(
                result.id(),
                result.kind(),
                result.text(),
                result.indicators().stream()
                        .map(one -> new PlanChain.Measure(one.text(), one.target(), one.unit()))
                        .toList(),
                above.stream()
                        .map(one -> step(one, postings.get(one.employee()), line(one.regional(), lines)))
                        .toList(),
                aim,
                aim == null ? null : Integer.valueOf(topmost == null ? 0 : topmost.level()),
                own,
                aim == null ? gap(result, above) : null);
    }

    private static StrategicAims.@Nullable Line line(@Nullable UUID indicator, Map<UUID, StrategicAims.Line> lines) {
        return indicator == null ? null : lines.get(indicator);
    }

    private static PlanChain.Step step(Above one, @Nullable Posting posting, StrategicAims.@Nullable Line regional) {
        return new PlanChain.Step(
                one.level(),
                one.text(),
                posting == null ? null : posting.title(),
                posting == null ? null : posting.unitName(),
                regional);
    }

    private static PlanChain.Gap gap(PlanContent.Result result, List<Above> above) {
        boolean own = above.isEmpty();
        Above top = own ? null : above.get(above.size() - 1);
        if (top == null ? result.superiorPending() : top.pending()) {
            return PlanChain.Gap.PENDING;
        }
        UUID link = top == null ? result.superiorResultId() : top.superiorResult();
        return link == null ? PlanChain.Gap.UNLINKED : PlanChain.Gap.GONE;
    }

    /**
     * From each of these results up, by its id, the lowest first. Nobody can serve their own result, be it by way of others;
     * should it come to that nevertheless, a line ends where it would begin again.
     */
    private Map<UUID, List<Above>> above(List<UUID> results, int year) {
        Map<UUID, List<Above>> above = new HashMap<>();
        if (results.isEmpty()) {
            return above;
        }
        jdbc.sql("""
                        with recursive up as (
                            select r.id as start, r.id, r.plan_id, r.text, r.superior_result_id, r.superior_pending,
                                   r.regional_indicator_id, 1 as level, array[r.id] as seen
                            from target_result r where r.id = any(:results)
                            union all
                            select up.start, r.id, r.plan_id, r.text, r.superior_result_id, r.superior_pending,
                                   r.regional_indicator_id, up.level + 1, up.seen || r.id
                            from up join target_result r on r.id = up.superior_result_id
                            where r.id <> all(up.seen) and up.level < :highest
                        )
                        select up.*, p.employee_id from up join target_plan p on p.id = up.plan_id
                        where not exists (
                            select from up lower join target_plan q on q.id = lower.plan_id
                            where lower.start = up.start and lower.level <= up.level
                              and (q.state in ('DRAFT', 'TEAM', 'EXCLUDED', 'UNFINISHED') or q.year <> :year))
                        order by up.level
                        """)
                .param("results", results.toArray(UUID[]::new))
                .param("highest", HIGHEST)
                .param("year", year)
                .query(row -> {
                    above.computeIfAbsent(row.getObject("start", UUID.class), one -> new ArrayList<>())
                            .add(new Above(
                                    row.getObject("id", UUID.class),
                                    row.getObject("employee_id", UUID.class),
                                    row.getInt("level"),
                                    row.getString("text"),
                                    row.getObject("superior_result_id", UUID.class),
                                    row.getBoolean("superior_pending"),
                                    row.getObject("regional_indicator_id", UUID.class)));
                });
        return above;
    }

    /** Posts are named as of today, in a year that is over as of its end. */
    private LocalDate day(int year) {
        LocalDate end = LocalDate.of(year, Month.DECEMBER, LAST_DAY);
        LocalDate today = calendar.today();
        return end.isBefore(today) ? end : today;
    }
}
