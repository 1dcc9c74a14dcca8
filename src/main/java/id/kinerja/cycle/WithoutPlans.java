package id.kinerja.cycle;

import id.kinerja.api.ApiPage;
import id.kinerja.api.PageQuery;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works here and has no plan of a year (belum dibukakan SKP) since its target setting was opened, and why: as the year's page and
 * the API tell it to who can open it for them.
 */
@Component
@Transactional(readOnly = true)
class WithoutPlans {

    /** How many people the page names; their number is told in any case. */
    private static final int MOST = 100;

    private final PeriodStore periods;
    private final Openings openings;
    private final Windows windows;
    private final Exclusions exclusions;
    private final WindowTerms terms;
    private final JdbcClient jdbc;

    WithoutPlans(
            PeriodStore periods,
            Openings openings,
            Windows windows,
            Exclusions exclusions,
            WindowTerms terms,
            JdbcClient jdbc) {
        this.periods = periods;
        this.openings = openings;
        this.windows = windows;
        this.exclusions = exclusions;
        this.terms = terms;
        this.jdbc = jdbc;
    }

    /** Why somebody has no plan; the first that is true. */
    enum Reason {
        /** By a document that counts today. */
        EXCLUDED,
        /** The newest opening could not open it. */
        FAILED,
        /** Was excluded when target setting was opened, and is no more. */
        RETURNED,
        /** Did not work here when target setting was opened. */
        CAME_LATER,
        /** Worked here then, but was not on record, or nobody has opened it since. */
        NOT_OPENED
    }

    /**
     * Somebody without a plan.
     *
     * @param name with titles, as on record today
     * @param failure what was in the way of an opening, as the application tells it
     * @param exclusion by what kind of document there is to be none
     */
    record Without(
            UUID employeeId,
            @Nullable String nip,
            String name,
            Reason reason,
            @Nullable String failure,
            @Nullable ExclusionKind exclusion) {}

    /**
     * What the page of a year shows.
     *
     * @param period target setting of the year
     * @param running whether it is being opened for some of them
     * @param waiting how many have none, and no document says why
     * @param excluded how many are to have none
     * @param possible whether it can be opened for who waits
     * @param people the first of them by name, who waits before who is excluded
     */
    record Shown(UUID period, boolean running, int waiting, int excluded, boolean possible, List<Without> people) {

        public int more() {
            return waiting + excluded - people.size();
        }
    }

    /** None before target setting was opened, and when the year is over: then nobody gets one. */
    Optional<Shown> of(PerformanceYear year) {
        return opened(year).map(period -> {
            List<Without> all = all(period);
            int excluded = (int)
                    all.stream().filter(one -> one.reason() == Reason.EXCLUDED).count();
            return new Shown(
                    period.id(),
                    openings.latest(period.id()).filter(Opening::running).isPresent(),
                    all.size() - excluded,
                    excluded,
                    !openings.closed(period),
                    all.stream().limit(MOST).toList());
        });
    }

    /** All of them, as the page of a year names the first. */
    ApiPage<Without> page(PerformanceYear year, PageQuery paging) {
        return ApiPage.cut(opened(year).map(this::all).orElse(List.of()), paging);
    }

    /**
     * Opens it for all who wait; repeated, while that goes on and when nobody waits, nothing happens.
     *
     * @throws OpeningRefused when target setting was not opened yet, or is closed for who has none, too
     */
    @Transactional
    public Opening open(PerformanceYear year, String by) {
        Period period = opened(year).orElseThrow(() -> new OpeningRefused("cycle.plans.not-opened"));
        return windows.open(period.id(), by);
    }

    private Optional<Period> opened(PerformanceYear year) {
        return periods.targetSettingOf(year.year())
                .filter(period -> year.endedAt() == null && period.window().openedAt() != null);
    }

    private List<Without> all(Period period) {
        List<UUID> missing = openings.opener(period).missing(period);
        if (missing.isEmpty()) {
            return List.of();
        }
        Map<UUID, Exclusion> excluded = exclusions.from(period, missing);
        return named(period, missing, excluded).stream()
                .sorted(Comparator.comparing(one -> one.reason() == Reason.EXCLUDED))
                .toList();
    }

    private List<Without> named(Period period, List<UUID> people, Map<UUID, Exclusion> excluded) {
        LocalDate opened = terms.dayOf(Objects.requireNonNull(period.window().openedAt()));
        return jdbc.sql("""
                        select e.id, e.nip, e.titled_name, f.reason, works_on(e.id, :opened) as early, exists (
                                   select from exclusion x where x.employee_id = e.id and x.kind not like 'DISCIPLINE%'
                                     and x.starts_on <= :opened and (x.ends_on is null or x.ends_on >= :opened)) as away
                        from employee e
                             left join period_opening_failure f on f.employee_id = e.id and f.opening_id = cast(:latest as uuid)
                        where e.id = any(:people) order by e.titled_name, e.id
                        """)
                .param("opened", opened)
                .param("latest", openings.latest(period.id()).map(Opening::id).orElse(null))
                .param("people", people.toArray(UUID[]::new))
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    Exclusion by = excluded.get(id);
                    String failure = row.getString("reason");
                    return new Without(
                            id,
                            row.getString("nip"),
                            row.getString("titled_name"),
                            reason(by, failure, row.getBoolean("early"), row.getBoolean("away")),
                            by == null ? failure : null,
                            by == null ? null : by.kind());
                })
                .list();
    }

    private static Reason reason(@Nullable Exclusion by, @Nullable String failure, boolean early, boolean away) {
        if (by != null) {
            return Reason.EXCLUDED;
        }
        if (failure != null) {
            return Reason.FAILED;
        }
        if (!early) {
            return Reason.CAME_LATER;
        }
        return away ? Reason.RETURNED : Reason.NOT_OPENED;
    }
}
