package id.kinerja.feedback;

import id.kinerja.feedback.Feedback.Said;
import id.kinerja.feedback.Feedback.Words;
import id.kinerja.organization.Organization;
import id.kinerja.target.Behaviour;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of feedback. */
@Repository
class FeedbackStore {

    private static final String COLUMNS = """
            select f.*, e.titled_name as employee_name, g.titled_name as giver_name,
                   person_name(f.given_for) as principal_name
            """;
    private static final String PEOPLE =
            " join employee e on e.id = f.employee_id join employee g on g.id = f.giver_id ";
    private static final String ALL = COLUMNS + " from feedback f " + PEOPLE;

    /**
     * Whether it is its giver's to read: not when the giver has left, and what was given in an official's place only as long as
     * the giver acts there.
     */
    private static final String THE_GIVERS = """
            f.giver_id = :giver and works_on(f.giver_id, :today) and (f.given_for is null
                or acts_for(f.giver_id, f.given_for, 'period-evaluation', f.employee_id, :today))
            """;

    private final JdbcClient jdbc;
    private final Organization organization;

    FeedbackStore(JdbcClient jdbc, Organization organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    /** Writes it down; false when there is one of this id already. */
    boolean add(UUID id, UUID giver, Giver to, boolean anonymous, Said said, Given given) {
        Words words = said.words();
        return jdbc.sql("""
                                insert into feedback (id, employee_id, plan_id, plan_version, result_id, result_text, behaviour,
                                    day, text, links, giver_id, given_for, kind, anonymous, given_on, given_at)
                                values (:id, :employee, :plan, :version, :result, :resultText, :behaviour, :day, :text,
                                    :links, :giver, :for, :kind, :anonymous, :on, :at)
                                on conflict (id) do nothing
                                """)
                        .param("id", id)
                        .param("employee", to.employee())
                        .param("plan", said.plan().planId())
                        .param("version", said.plan().version())
                        .param("result", words.row().resultId(), java.sql.Types.OTHER)
                        .param("resultText", words.row().resultText())
                        .param("behaviour", name(words.row().behaviour()), java.sql.Types.VARCHAR)
                        .param("day", words.day())
                        .param("text", words.text())
                        .param("links", words.links().toArray(String[]::new))
                        .param("giver", giver)
                        .param("for", to.principal(), java.sql.Types.VARCHAR)
                        .param("kind", to.kind().name())
                        .param("anonymous", anonymous)
                        .param("on", given.on())
                        .param("at", given.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Writes other words; false when somebody did so since a version. */
    boolean change(UUID id, int version, Said said) {
        Words words = said.words();
        return jdbc.sql("""
                                update feedback set version = version + 1, plan_id = :plan, plan_version = :planVersion,
                                    result_id = :result, result_text = :resultText, behaviour = :behaviour, day = :day,
                                    text = :text, links = :links
                                where id = :id and version = :version
                                """)
                        .param("plan", said.plan().planId())
                        .param("planVersion", said.plan().version())
                        .param("result", words.row().resultId(), java.sql.Types.OTHER)
                        .param("resultText", words.row().resultText())
                        .param("behaviour", name(words.row().behaviour()), java.sql.Types.VARCHAR)
                        .param("day", words.day())
                        .param("text", words.text())
                        .param("links", words.links().toArray(String[]::new))
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Keeps the words as they were until now, beside those that take their place. */
    void keep(UUID id, Instant replacedAt) {
        jdbc.sql("""
                        insert into feedback_version (feedback_id, version, result_id, result_text, behaviour, day, text, links,
                            replaced_at)
                        select id, version, result_id, result_text, behaviour, day, text, links, ? from feedback where id = ?
                        """).params(replacedAt.atOffset(ZoneOffset.UTC), id).update();
    }

    void withdraw(UUID id, Instant at) {
        jdbc.sql("update feedback set version = version + 1, withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    Optional<Feedback> find(UUID id) {
        return jdbc.sql(ALL + " where f.id = ?").param(id).query(this::feedback).optional();
    }

    /** The same with its row locked until the transaction ends. */
    Optional<Feedback> lock(UUID id) {
        return jdbc.sql(ALL + " where f.id = ? for update of f")
                .param(id)
                .query(this::feedback)
                .optional();
    }

    Optional<Feedback> byReference(UUID reference) {
        return jdbc.sql(ALL + " where f.reference = ?")
                .param(reference)
                .query(this::feedback)
                .optional();
    }

    /** What somebody gave, withdrawn or not, the newest first; in an official's place only of those of today. */
    List<Feedback> givenBy(UUID giver, LocalDate today, long offset, int most) {
        return jdbc.sql(ALL + " where " + THE_GIVERS + " order by f.given_at desc, f.id limit :most offset :offset")
                .param("giver", giver)
                .param("today", today)
                .param("most", most)
                .param("offset", offset)
                .query(this::feedback)
                .list();
    }

    long countGivenBy(UUID giver, LocalDate today) {
        return jdbc.sql("select count(*) from feedback f where " + THE_GIVERS)
                .param("giver", giver)
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** All that was said about an employee's days from one to another and not withdrawn, for who rates. */
    List<Feedback> about(UUID employee, LocalDate from, LocalDate to) {
        return jdbc.sql(ALL + " where f.employee_id = ? and f.day between ? and ? and f.withdrawn_at is null")
                .params(employee, from, to)
                .query(this::feedback)
                .list();
    }

    /** What the employee may read of the same. */
    List<Feedback> shownTo(UUID employee, int leastGivers, LocalDate today, LocalDate from, LocalDate to) {
        return jdbc.sql(COLUMNS + " from feedback_shown(?, ?, ?) f " + PEOPLE + " where f.day between ? and ?")
                .params(employee, leastGivers, today, from, to)
                .query(this::feedback)
                .list();
    }

    private Feedback feedback(ResultSet row, int number) throws SQLException {
        @Nullable String behaviour = row.getString("behaviour");
        @Nullable String principal = row.getString("principal_name");
        @Nullable OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        String giver = row.getString("giver_name");
        return new Feedback(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("reference", UUID.class),
                row.getObject("employee_id", UUID.class),
                row.getString("employee_name"),
                row.getObject("giver_id", UUID.class),
                principal == null ? giver : organization.actingFor(giver, principal),
                row.getString("given_for"),
                GiverKind.valueOf(row.getString("kind")),
                row.getBoolean("anonymous"),
                new Feedback.Row(
                        row.getObject("result_id", UUID.class),
                        row.getString("result_text"),
                        behaviour == null ? null : Behaviour.valueOf(behaviour)),
                row.getObject("day", LocalDate.class),
                row.getString("text"),
                List.of((String[]) row.getArray("links").getArray()),
                row.getObject("given_on", LocalDate.class),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    private static @Nullable String name(@Nullable Behaviour behaviour) {
        return behaviour == null ? null : behaviour.name();
    }

    /** When something is given, and on which day of the government's that is. */
    record Given(Instant at, LocalDate on) {}
}
