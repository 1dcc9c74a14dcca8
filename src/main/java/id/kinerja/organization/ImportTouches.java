package id.kinerja.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which changes of a kept import touch some people, by account: by whole sets, compared with what is recorded for the import's
 * first day. Who leaves by it is not touched: whoever has left decides nothing.
 */
@Component
class ImportTouches {

    private final JdbcClient jdbc;

    ImportTouches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a kept import touches who signs in by one of these accounts. */
    @Transactional(readOnly = true)
    public boolean any(RosterImport found, Collection<String> accounts, LocalDate today) {
        if (accounts.isEmpty()) {
            return false;
        }
        joinSets(true);
        boolean any = asked(TouchQueries.WHETHER, found, accounts, today)
                .query(Boolean.class)
                .single();
        joinSets(false);
        return any;
    }

    /** What touches them, the own lines first. */
    @Transactional(readOnly = true)
    public List<Touch> list(RosterImport found, Collection<String> accounts, LocalDate today, int most) {
        joinSets(true);
        List<Touch> touches = asked(TouchQueries.WHICH, found, accounts, today)
                .param("most", most)
                .query((row, number) -> new Touch(
                        Touch.Why.valueOf(row.getString("why")),
                        row.getString("name"),
                        row.getString("nip"),
                        place(row.getString("old_title"), row.getString("old_unit"), row.getString("old_superior")),
                        place(row.getString("new_title"), row.getString("new_unit"), row.getString("new_superior"))))
                .list();
        joinSets(false);
        return touches;
    }

    /** Whether one of two people stands in for the other, now or later. */
    @Transactional(readOnly = true)
    public boolean standInForEachOther(UUID one, UUID other, LocalDate today) {
        return jdbc.sql("""
                        select exists (select from acting_appointment a
                            where a.revoked_at is null and (a.valid_to is null or a.valid_to > :today)
                              and (a.principal_id = :one and :other in (a.stand_in_id, a.own_cases_by)
                                   or a.principal_id = :other and :one in (a.stand_in_id, a.own_cases_by)))
                        """)
                .param("today", today)
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    /**
     * The planner knows nothing yet of lines that were just kept, and would loop over them one by one; and compiling so long a
     * statement takes longer than running it.
     */
    private void joinSets(boolean only) {
        jdbc.sql("set local enable_nestloop = " + (only ? "off" : "on")).update();
        jdbc.sql("set local jit to " + (only ? "off" : "default")).update();
    }

    private StatementSpec asked(String sql, RosterImport found, Collection<String> accounts, LocalDate today) {
        return jdbc.sql(sql)
                .param("import", found.id())
                .param("day", found.effectiveOn())
                .param("today", today)
                .param("accounts", Set.copyOf(accounts).toArray(String[]::new));
    }

    private static @Nullable String place(@Nullable String... parts) {
        String place = Stream.of(parts).flatMap(Stream::ofNullable).collect(Collectors.joining(" · "));
        return place.isEmpty() ? null : place;
    }
}
