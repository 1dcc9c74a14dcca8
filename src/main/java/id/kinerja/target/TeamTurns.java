package id.kinerja.target;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In which silent plans the performance team has its turn, in the database. */
@Repository
class TeamTurns {

    private final JdbcClient jdbc;
    private final Clock clock;

    TeamTurns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a plan's turn stands. */
    enum State {
        /** Until the set day comes. */
        WAITING,
        /** Somebody of the team is asked to take the plan. */
        CALLED,
        /** Somebody has. */
        TAKEN
    }

    /**
     * A plan's turn.
     *
     * @param takenBy the user name of who has taken it; none before
     */
    record Turn(
            State state, @Nullable String takenBy, @Nullable Instant takenAt) {}

    /**
     * That the team wrote a plan, for who is told.
     *
     * @param employeeId whose plan it is
     */
    record Told(UUID planId, UUID employeeId, int year) {}

    Optional<Turn> of(UUID planId) {
        return jdbc.sql("select state, taken_by, taken_at from target_team_turn where plan_id = ?")
                .param(planId)
                .query((row, number) -> {
                    Timestamp at = row.getTimestamp("taken_at");
                    return new Turn(
                            State.valueOf(row.getString("state")),
                            row.getString("taken_by"),
                            at == null ? null : at.toInstant());
                })
                .optional();
    }

    /** The set day is waited for, unless it is already or the team is called. */
    boolean waits(UUID planId) {
        return jdbc.sql("insert into target_team_turn (plan_id, state) values (?, 'WAITING') on conflict do nothing")
                        .param(planId)
                        .update()
                == 1;
    }

    void called(UUID planId) {
        jdbc.sql("update target_team_turn set state = 'CALLED' where plan_id = ?")
                .param(planId)
                .update();
    }

    void taken(UUID planId, String by) {
        jdbc.sql("update target_team_turn set state = 'TAKEN', taken_by = ?, taken_at = ? where plan_id = ?")
                .params(by, clock.instant().atOffset(ZoneOffset.UTC), planId)
                .update();
    }

    /** A side acts; false when nobody waited for the team. */
    boolean broken(UUID planId) {
        return jdbc.sql("delete from target_team_turn where plan_id = ? and state <> 'TAKEN'")
                        .param(planId)
                        .update()
                == 1;
    }

    /** These people are told of the plan. */
    void tell(UUID planId, Collection<UUID> employees) {
        for (UUID employee : employees) {
            jdbc.sql("insert into target_told (plan_id, employee_id, told_at) values (?, ?, ?) on conflict do nothing")
                    .params(planId, employee, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** What a person is told and has not opened yet, the newest first. */
    List<Told> toldTo(UUID employee) {
        return jdbc.sql("""
                        select p.id, p.employee_id, p.year from target_told t join target_plan p on p.id = t.plan_id
                        where t.employee_id = ? and t.read_at is null order by t.told_at desc, p.id
                        """)
                .param(employee)
                .query((row, number) -> new Told(
                        row.getObject("id", UUID.class), row.getObject("employee_id", UUID.class), row.getInt("year")))
                .list();
    }

    void read(UUID planId, UUID employee) {
        jdbc.sql("update target_told set read_at = ? where plan_id = ? and employee_id = ? and read_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), planId, employee)
                .update();
    }
}
