package id.kinerja.organization;

import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records who stands in for whom (penunjukan Plt., Plh., pendelegasian), and who stood in. */
@Service
@Transactional
public class ActingAppointments {

    private static final String APPOINTMENT = "acting-appointment";

    private static final String SELECT = """
            select a.*, p.nip as p_nip, p.titled_name as p_name, s.nip as s_nip, s.titled_name as s_name,
                   o.nip as o_nip, o.titled_name as o_name
            from acting_appointment a
                 join employee p on p.id = a.principal_id
                 join employee s on s.id = a.stand_in_id
                 left join employee o on o.id = a.own_cases_by
            """;

    private final JdbcClient jdbc;
    private final ActingRules rules;
    private final Clock clock;
    private final Trail trail;

    ActingAppointments(JdbcClient jdbc, ActingRules rules, Clock clock, Trail trail) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Records an appointment; from its first day on the stand-in has the principal's tasks beside the own.
     *
     * @param by the user name of who records it: the principal, or a personnel admin
     * @throws ActingRefused naming every rule that forbids it
     */
    public UUID grant(ActingRequest request, String by) {
        oneAfterTheOther();
        List<ActingRefused.Reason> reasons = rules.reasonsAgainst(request, by);
        if (!reasons.isEmpty()) {
            throw new ActingRefused(reasons);
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into acting_appointment (id, principal_id, stand_in_id, kind, letter_number, valid_from,
                            valid_to, processes, own_cases_by, granted_by, granted_at)
                        values (:id, :principal, :standIn, :kind, :letter, :from, cast(:to as date),
                            nullif(cast(:processes as text[]), '{}'), cast(:ownCases as uuid), :by, :now)
                        """)
                .param("id", id)
                .param("principal", request.principal())
                .param("standIn", request.standIn())
                .param("kind", request.kind().name())
                .param("letter", request.letterNumber().strip())
                .param("from", request.from())
                .param("to", request.to())
                .param("processes", request.processes().toArray(String[]::new))
                .param("ownCases", request.ownCasesBy())
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.record(Entry.of(Action.ACTING_GRANTED, APPOINTMENT, id)
                .by(by)
                .fileOf(request.principal())
                .changed(Map.of(), find(id).map(ActingAppointments::facts).orElseThrow())
                .because(request.letterNumber().strip()));
        return id;
    }

    /**
     * Ends an appointment now, or calls one off that has not begun; what was done by it stays done.
     *
     * @return whether it was still to come or running
     * @throws ActingRefused when it is of an official above who asks, or might be
     */
    public boolean revoke(UUID id, String reason, String by, LocalDate today) {
        find(id).flatMap(one -> rules.reasonAgainstEnding(one, by)).ifPresent(against -> {
            throw new ActingRefused(List.of(against));
        });
        boolean revoked = jdbc.sql("""
                                update acting_appointment set revoked_by = :by, revoked_at = :now, revoked_why = :reason
                                where id = :id and revoked_at is null and (valid_to is null or valid_to > :today)
                                """)
                        .param("by", by)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .param("id", id)
                        .param("today", today)
                        .update()
                == 1;
        if (revoked) {
            ActingAppointment ended = find(id).orElseThrow();
            trail.record(Entry.of(Action.ACTING_REVOKED, APPOINTMENT, id)
                    .by(by)
                    .fileOf(ended.principal().id())
                    .changed(facts(ended), Map.of("revoked", true))
                    .because(reason));
        }
        return revoked;
    }

    /** What the appointment says, for the trail. */
    private static Map<String, ?> facts(ActingAppointment appointment) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("principal", appointment.principal().id());
        facts.put("standIn", appointment.standIn().id());
        facts.put("kind", appointment.kind());
        facts.put("letter", appointment.letterNumber());
        facts.put("from", appointment.from().toString());
        facts.put("to", String.valueOf(appointment.to()));
        facts.put("processes", appointment.processes());
        NamedEmployee ownCases = appointment.ownCasesBy();
        if (ownCases != null) {
            facts.put("ownCasesBy", ownCases.id());
        }
        return facts;
    }

    /** Everything recorded, the latest first. */
    @Transactional(readOnly = true)
    public List<ActingAppointment> all(long offset, int limit) {
        return jdbc.sql(SELECT + " order by a.valid_from desc, a.granted_at desc, a.id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(ActingAppointments::appointment)
                .list();
    }

    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("select count(*) from acting_appointment")
                .query(Integer.class)
                .single();
    }

    /** Those of a person, as principal, as stand-in or for a stand-in's own cases, the latest first. */
    @Transactional(readOnly = true)
    public List<ActingAppointment> of(UUID person) {
        return jdbc.sql(SELECT + """
                           where :person in (a.principal_id, a.stand_in_id, a.own_cases_by)
                          order by a.valid_from desc, a.granted_at desc, a.id
                          """)
                .param("person", person)
                .query(ActingAppointments::appointment)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<ActingAppointment> find(UUID id) {
        return jdbc.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query(ActingAppointments::appointment)
                .optional();
    }

    /** Overlaps and circles are looked for in what others have committed, so two grants never look at the same time. */
    private void oneAfterTheOther() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('acting-appointment'))")
                .query((row, number) -> number)
                .list();
    }

    private static ActingAppointment appointment(ResultSet row, int number) throws SQLException {
        Array processes = row.getArray("processes");
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new ActingAppointment(
                row.getObject("id", UUID.class),
                new NamedEmployee(
                        row.getObject("principal_id", UUID.class), row.getString("p_nip"), row.getString("p_name")),
                new NamedEmployee(
                        row.getObject("stand_in_id", UUID.class), row.getString("s_nip"), row.getString("s_name")),
                ActingKind.valueOf(row.getString("kind")),
                row.getString("letter_number"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                processes == null ? List.of() : List.of((String[]) processes.getArray()),
                ownCases(row),
                row.getString("granted_by"),
                row.getTimestamp("granted_at").toInstant(),
                row.getString("revoked_by"),
                revoked == null ? null : revoked.toInstant(),
                row.getString("revoked_why"));
    }

    private static @Nullable NamedEmployee ownCases(ResultSet row) throws SQLException {
        UUID id = row.getObject("own_cases_by", UUID.class);
        return id == null ? null : new NamedEmployee(id, row.getString("o_nip"), row.getString("o_name"));
    }
}
