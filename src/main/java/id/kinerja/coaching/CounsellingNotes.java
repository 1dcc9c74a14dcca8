package id.kinerja.coaching;

import id.kinerja.access.Appraisal;
import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.organization.Actor;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was said in counsellings. Only the counsellor, the employee and the named receiver get a note; the question is asked for each
 * note by itself, whatever else somebody may do with the coaching. The counsellor is who held it and wrote it down, for good; an official
 * in whose place that was is none of the three.
 */
@Service
@Transactional
class CounsellingNotes {

    private static final String SELECT = """
            select n.*, c.employee_id from counselling_note n join coaching_case c on c.id = n.case_id
            """;

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Trail trail;
    private final Clock clock;

    CounsellingNotes(JdbcClient jdbc, Policy policy, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Writes one down; the trail says that it was, never what. The same id writes it once: what is repeated changes nothing.
     *
     * @return false when another one was written under that id
     * @throws NotVisible when that is none of this person's
     */
    boolean write(UUID id, Coaching coaching, Spoken spoken, SignedIn me) {
        var actor = new Actor(
                me.userName(), policy.principalOf(me, Right.WRITE, Matter.COUNSELLING, coaching.employeeId()));
        int added = jdbc.sql("""
                        insert into counselling_note (id, case_id, author, author_for, receiver_id, held_on, note, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do nothing
                        """)
                .params(
                        id,
                        coaching.id(),
                        actor.person(),
                        actor.principal(),
                        spoken.receiver(),
                        spoken.heldOn(),
                        spoken.note(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return isRepeated(id, coaching, spoken, me);
        }
        trail.record(Entry.of(Action.COUNSELLING_WRITTEN, "counselling-note", id)
                .by(actor.person())
                .onBehalfOf(actor.principal())
                .fileOf(coaching.employeeId())
                .inCase(coaching.id(), null));
        return true;
    }

    private boolean isRepeated(UUID id, Coaching coaching, Spoken spoken, SignedIn me) {
        CounsellingNote written = read(id, me);
        if (!written.caseId().equals(coaching.id()) || !written.isBy(me)) {
            throw new NotVisible();
        }
        return spoken.equals(new Spoken(written.heldOn(), written.receiverId(), written.note()));
    }

    /** The notes of a coaching that somebody may read, the newest first. */
    @Transactional(readOnly = true)
    List<CounsellingNote> of(Coaching coaching, SignedIn reader) {
        return jdbc
                .sql(SELECT + "where n.case_id = ? order by n.written_at desc, n.id")
                .param(coaching.id())
                .query(CounsellingNotes::note)
                .list()
                .stream()
                .filter(note -> mayRead(reader, note))
                .toList();
    }

    /** The notes that name somebody as their receiver, the newest first. */
    @Transactional(readOnly = true)
    List<CounsellingNote> toldTo(UUID receiver) {
        return jdbc.sql(SELECT + "where n.receiver_id = ? order by n.written_at desc, n.id limit 50")
                .param(receiver)
                .query(CounsellingNotes::note)
                .list();
    }

    /** @throws NotVisible for everybody but the three */
    @Transactional(readOnly = true)
    CounsellingNote read(UUID id, SignedIn reader) {
        return jdbc.sql(SELECT + "where n.id = ?")
                .param(id)
                .query(CounsellingNotes::note)
                .optional()
                .filter(note -> mayRead(reader, note))
                .orElseThrow(NotVisible::new);
    }

    private boolean mayRead(SignedIn reader, CounsellingNote note) {
        Appraisal counselling = Matter.COUNSELLING.of(note.employeeId());
        return policy.may(
                reader,
                Right.READ,
                counselling
                        .with(Relation.COUNSELLOR, () -> note.isBy(reader))
                        .with(Relation.RECEIVER, () -> note.receiverId() != null && reader.is(note.receiverId())));
    }

    private static CounsellingNote note(ResultSet row, int number) throws SQLException {
        return new CounsellingNote(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("employee_id", UUID.class),
                new Actor(row.getString("author"), row.getString("author_for")),
                row.getObject("receiver_id", UUID.class),
                row.getObject("held_on", LocalDate.class),
                row.getString("note"),
                row.getTimestamp("written_at").toInstant());
    }

    /**
     * What was said in a counselling.
     *
     * @param receiver who is told besides the employee; none when nobody is
     */
    record Spoken(LocalDate heldOn, @Nullable UUID receiver, String note) {}
}
