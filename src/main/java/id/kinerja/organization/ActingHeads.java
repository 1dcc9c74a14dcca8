package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.SuperiorChanges.Cause;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records who leads a unit while its managerial post is vacant (pelaksana tugas, Plt.).
 *
 * <p>There is no official whose tasks could stay the official's: the Plt. is the superior, of everybody in the unit and of the
 * heads of the units below for whom no superior is recorded, and open decisions move as after any change of superiors.
 */
@Service
@Transactional
public class ActingHeads {

    private static final String ACTING_HEAD = "acting-head";

    private static final String SELECT =
            "select a.*, p.nip, p.titled_name from acting_head a join employee p on p.id = a.person_id ";

    private final JdbcClient jdbc;
    private final ActingHeadRules rules;
    private final SuperiorChanges changes;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final Trail trail;

    ActingHeads(
            JdbcClient jdbc,
            ActingHeadRules rules,
            SuperiorChanges changes,
            WorkingCalendar calendar,
            Clock clock,
            Trail trail) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.changes = changes;
        this.calendar = calendar;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Records a Plt.; from the first day on, until the last or until somebody holds the post, this is who leads the unit.
     *
     * @param by the user name of the personnel admin who records it
     * @throws ActingRefused naming what forbids it; nothing is recorded then
     */
    public UUID grant(ActingHeadRequest request, String by) {
        oneAfterTheOther();
        refuse(rules.reasonsAgainst(request, by));
        var before = rules.linesOf(by, request.person(), request.from(), request.to());
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into acting_head (id, unit_id, person_id, post_title, letter_number, valid_from, valid_to,
                            granted_by, granted_at)
                        values (:id, :unit, :person, :title, :letter, :from, cast(:to as date), :by, :now)
                        """)
                .param("id", id)
                .param("unit", request.unit())
                .param("person", request.person())
                .param("title", request.postTitle().strip())
                .param("letter", request.letterNumber().strip())
                .param("from", request.from())
                .param("to", request.to())
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        refuse(rules.reasonsAfter(request, by, before));
        changes.note(Cause.ACTING, request.from(), by);
        LocalDate end = request.to();
        if (end != null) {
            changes.note(Cause.ACTING, end, by);
        }
        trail.record(Entry.of(Action.ACTING_GRANTED, ACTING_HEAD, id)
                .by(by)
                .fileOf(request.person())
                .changed(Map.of(), find(id).map(ActingHeads::facts).orElseThrow())
                .because(request.letterNumber().strip()));
        return id;
    }

    /**
     * Ends it with yesterday, or calls it off when it has not begun; whom the Plt. led until then stays on record.
     *
     * @return whether it was running or still to begin
     * @throws ActingRefused when the Plt. is above who asks by it
     */
    public boolean revoke(UUID id, String reason, String by) {
        oneAfterTheOther();
        LocalDate today = calendar.today();
        ActingHead ended = find(id).filter(one -> one.endsAfter(today)).orElse(null);
        if (ended == null) {
            return false;
        }
        LocalDate last = ended.from().isAfter(today) ? ended.from() : today;
        refuse(rules.reasonsAgainstEnding(ended, by));
        var before = rules.linesOf(by, ended.person().id(), last, ended.to());
        jdbc.sql("""
                        update acting_head set valid_to = :last, revoked_by = :by, revoked_at = :now, revoked_why = :reason
                        where id = :id
                        """)
                .param("last", last)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", id)
                .update();
        if (!before.equals(rules.linesOf(by, ended.person().id(), last, ended.to()))) {
            throw new ActingRefused(List.of(ActingRefused.Reason.of("reason", "organization.vacancy.refused.above")));
        }
        changes.note(Cause.ACTING, last, by);
        trail.record(Entry.of(Action.ACTING_REVOKED, ACTING_HEAD, id)
                .by(by)
                .fileOf(ended.person().id())
                .changed(facts(ended), Map.of("revoked", true))
                .because(reason));
        return true;
    }

    private static void refuse(List<ActingRefused.Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw new ActingRefused(reasons);
        }
    }

    private static Map<String, ?> facts(ActingHead head) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("unit", head.unitId());
        facts.put("standIn", head.person().id());
        facts.put("post", head.postTitle());
        facts.put("kind", ActingKind.PLT);
        facts.put("letter", head.letterNumber());
        facts.put("from", head.from().toString());
        facts.put("to", String.valueOf(head.to()));
        return facts;
    }

    /** Everybody who led a unit as Plt., the latest first. */
    @Transactional(readOnly = true)
    public List<ActingHead> of(UUID unit) {
        return jdbc.sql(SELECT + "where a.unit_id = :unit order by a.valid_from desc, a.granted_at desc")
                .param("unit", unit)
                .query(ActingHeads::actingHead)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<ActingHead> find(UUID id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query(ActingHeads::actingHead)
                .optional();
    }

    /** What one grant is refused for depends on what others have committed, so no two look at the same time. */
    private void oneAfterTheOther() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('acting-appointment'))")
                .query((row, number) -> number)
                .list();
    }

    private static ActingHead actingHead(ResultSet row, int number) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new ActingHead(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                new NamedEmployee(
                        row.getObject("person_id", UUID.class), row.getString("nip"), row.getString("titled_name")),
                row.getString("post_title"),
                row.getString("letter_number"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("granted_by"),
                row.getTimestamp("granted_at").toInstant(),
                row.getString("revoked_by"),
                revoked == null ? null : revoked.toInstant(),
                row.getString("revoked_why"));
    }
}
