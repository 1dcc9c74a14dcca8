package id.kinerja.objection;

import id.kinerja.access.Matter;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.evaluation.Predicate;
import id.kinerja.organization.Employee;
import id.kinerja.organization.NamedEmployee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.Places;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lists the objections that somebody filed, explains, decides or may take over, as far as the table of rights gives it. */
@Repository
@Transactional(readOnly = true)
class ObjectionLists {

    /** What a list of them is called where its reading is recorded. */
    private static final String LIST = "objection-list";

    private static final String FROM = """
             from objection o
                  join employee w on w.id = o.employee_id
                  join evaluation e on e.id = o.evaluation_id
                  join period p on p.id = e.period_id
            where :own and o.employee_id = cast(:self as uuid)
               or o.employee_id is distinct from cast(:self as uuid)
                  and :user in (o.respondent, o.decider, o.escalated_to, o.decided_by)
                  and (:all
                       or o.employee_id = any(:reports)
                       or :rater and :user = o.respondent
                       or :decider and (:user in (o.decider, o.escalated_to)
                           or :user = o.decided_by
                              and (o.decided_for is null
                                   or exists (select from unnest(cast(:principals as text[]), cast(:about as uuid[])) a (principal, about)
                                              where a.principal = o.decided_for and (a.about is null or a.about = o.employee_id)))))
            """;

    private final JdbcClient jdbc;
    private final Policy policy;
    private final OpenedFiles opened;
    private final Organization organization;
    private final ObjectionTexts texts;

    ObjectionLists(
            JdbcClient jdbc, Policy policy, OpenedFiles opened, Organization organization, ObjectionTexts texts) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.opened = opened;
        this.organization = organization;
        this.texts = texts;
    }

    /** Those of one person; what the table gives the person is asked once for list and count. */
    Found of(SignedIn me) {
        Places places = policy.placesOf(me, Matter.OBJECTION);
        boolean stays = !policy.hasLeft(me);
        Map<String, Object> condition = new HashMap<>();
        condition.put("self", me.employeeId());
        condition.put("user", me.userName());
        condition.put("own", gives(Relation.OWN));
        condition.put("rater", stays && gives(Relation.RATER));
        condition.put("decider", stays && gives(Relation.DECIDER));
        condition.put("all", policy.may(me, Right.READ, Matter.OBJECTION));
        condition.put(
                "reports",
                policy.reportsOf(me, Right.READ, Matter.OBJECTION).stream()
                        .map(Employee::id)
                        .toArray(UUID[]::new));
        condition.put("principals", places.principals());
        condition.put("about", places.employees());
        return new Found(
                condition,
                jdbc.sql("select count(*)" + FROM)
                        .params(condition)
                        .query(Long.class)
                        .single());
    }

    /** Some of them, the newest first; that those of others are shown is on record. */
    @Transactional
    List<Line> lines(SignedIn me, Found found, long offset, int most) {
        List<Line> lines = jdbc.sql("""
                        select o.*, w.nip, w.titled_name, p.year, p.number, e.predicate,
                               person_name(o.respondent) as respondent_name, person_name(o.decider) as decider_name,
                               person_name(o.escalated_to) as next_name, person_name(o.decided_by) as decided_name,
                               person_name(o.decided_for) as official_name
                        """ + FROM + " order by o.filed_at desc, o.id limit :most offset :offset")
                .params(found.condition())
                .param("most", most)
                .param("offset", offset)
                .query(this::line)
                .list();
        Map<UUID, Set<UUID>> shown = lines.stream()
                .map(Line::objection)
                .collect(Collectors.groupingBy(
                        Objection::employeeId, Collectors.mapping(Objection::id, Collectors.toSet())));
        opened.seenInList(me, LIST, Matter.OBJECTION, shown);
        return lines;
    }

    private boolean gives(Relation relation) {
        return policy.gives(relation, Right.READ, Matter.OBJECTION, Stage.DRAFT);
    }

    private Line line(ResultSet row, int number) throws SQLException {
        Objection objection = ObjectionStore.objection(row, number);
        String decidedBy = row.getString("decided_name");
        String official = row.getString("official_name");
        return new Line(
                objection,
                new NamedEmployee(objection.employeeId(), row.getString("nip"), row.getString("titled_name")),
                texts.period(row.getInt("year"), row.getInt("number")),
                Predicate.valueOf(row.getString("predicate")),
                row.getString("respondent_name"),
                row.getString("decider_name"),
                row.getString("next_name"),
                decidedBy == null || official == null ? decidedBy : organization.actingFor(decidedBy, official));
    }

    /**
     * The objections of a list.
     *
     * @param total how many there are
     */
    record Found(Map<String, Object> condition, long total) {}

    /**
     * An objection in a list, with the names of who has to do with it.
     *
     * @param period its name
     * @param predicate the one that stands now
     * @param decider who decides; none while nobody above the rater can sign in
     * @param next the superior who may take over
     * @param decidedBy who decided; none before
     */
    record Line(
            Objection objection,
            NamedEmployee employee,
            String period,
            Predicate predicate,
            @Nullable String respondent,
            @Nullable String decider,
            @Nullable String next,
            @Nullable String decidedBy) {}
}
