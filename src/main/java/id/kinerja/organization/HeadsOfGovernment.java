package id.kinerja.organization;

import id.kinerja.organization.SuperiorChanges.Cause;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The heads of government one after the other. */
@Service
public class HeadsOfGovernment {

    private static final String HEAD = "head-of-government";

    private final JdbcClient jdbc;
    private final SuperiorChanges changes;
    private final Trail trail;

    HeadsOfGovernment(JdbcClient jdbc, SuperiorChanges changes, Trail trail) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.trail = trail;
    }

    /** Every term, the latest first. */
    @Transactional(readOnly = true)
    public List<HeadTerm> terms() {
        return jdbc.sql("""
                        select e.id, e.name, e.front_degree, e.back_degree, e.titled_name, e.user_name, g.title, g.account_name,
                               g.valid_from, g.valid_to
                        from head_of_government g join employee e on e.id = g.employee_id
                        order by g.valid_from desc
                        """).query(HeadsOfGovernment::term).list();
    }

    /**
     * Begins a new head's term, which ends the present one.
     *
     * @return the id of the new head's record
     * @throws TermTooEarly when the latest term began on this day or later
     */
    @Transactional
    public UUID succeed(HeadOfGovernment head, LocalDate from) {
        requireAfterLatest(from, terms());
        UUID id = UUID.randomUUID();
        bind(jdbc.sql("""
                                insert into employee (id, kind, name, front_degree, back_degree)
                                values (:id, 'HEAD', :name, :front, :back)
                                """).param("id", id), head).update();
        jdbc.sql("update head_of_government set valid_to = :from where valid_to is null")
                .param("from", from)
                .update();
        jdbc.sql("insert into head_of_government (employee_id, title, account_name, valid_from)"
                        + " values (:id, :title, :account, :from)")
                .param("id", id)
                .param("account", head.accountName())
                .param("title", head.title())
                .param("from", from)
                .update();
        changes.note(Cause.HEAD, from, null);
        trail.record(Entry.of(Action.HEAD_SUCCEEDED, HEAD, id).fileOf(id).changed(Map.of(), facts(head, from)));
        return id;
    }

    /**
     * Corrects the latest head's record and the first day of the term.
     *
     * @param id the latest head
     * @throws TermTooEarly when the predecessor's term began on this day or later
     */
    @Transactional
    public void correct(UUID id, HeadOfGovernment head, LocalDate from) {
        List<HeadTerm> terms = terms();
        if (terms.isEmpty() || !terms.get(0).employeeId().equals(id)) {
            throw new IllegalArgumentException("not the latest head of government: " + id);
        }
        requireAfterLatest(from, terms.subList(1, terms.size()));
        bind(
                        jdbc.sql(
                                        "update employee set name = :name, front_degree = :front, back_degree = :back where id = :id")
                                .param("id", id),
                        head)
                .update();
        jdbc.sql("set constraints all deferred").update();
        jdbc.sql("update head_of_government set valid_to = :from where valid_to = :before")
                .param("from", from)
                .param("before", terms.get(0).from())
                .update();
        jdbc.sql(
                        "update head_of_government set title = :title, account_name = :account, valid_from = :from where employee_id = :id")
                .param("title", head.title())
                .param("account", head.accountName())
                .param("from", from)
                .param("id", id)
                .update();
        jdbc.sql("set constraints all immediate").update();
        changes.note(Cause.HEAD, from, null);
        HeadTerm before = terms.get(0);
        trail.record(Entry.of(Action.HEAD_CORRECTED, HEAD, id)
                .fileOf(id)
                .changed(facts(before.head(), before.from()), facts(head, from)));
    }

    private static Map<String, ?> facts(HeadOfGovernment head, LocalDate from) {
        return Map.of(
                "name",
                head.name(),
                "title",
                head.title(),
                "account",
                Objects.requireNonNullElse(head.accountName(), ""),
                "from",
                from.toString());
    }

    private static void requireAfterLatest(LocalDate from, List<HeadTerm> earlier) {
        if (!earlier.isEmpty() && !from.isAfter(earlier.get(0).from())) {
            throw new TermTooEarly(earlier.get(0).from());
        }
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, HeadOfGovernment head) {
        return statement
                .param("name", head.name())
                .param("front", head.frontDegree())
                .param("back", head.backDegree());
    }

    private static HeadTerm term(ResultSet row, int number) throws SQLException {
        return new HeadTerm(
                row.getObject("id", UUID.class),
                new HeadOfGovernment(
                        row.getString("name"),
                        row.getString("front_degree"),
                        row.getString("back_degree"),
                        row.getString("title"),
                        row.getString("account_name")),
                row.getString("titled_name"),
                row.getString("user_name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
