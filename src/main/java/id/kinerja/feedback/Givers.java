package id.kinerja.feedback;

import id.kinerja.access.Appraisal;
import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Relation;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.access.Stage;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.StandIns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may give feedback to whom today, by the organisation: the superior and who stands in, direct reports, colleagues.
 * Who is several things to somebody is the nearest. Nobody gives any who does not work here, or to who does not.
 */
@Component
@Transactional(readOnly = true)
class Givers {

    /** Stand-ins for this process give a superior's feedback: it serves the evaluation. */
    private static final String PROCESS = "period-evaluation";

    private static final String NEAR = """
            with near as (
                select r.employee_id as id, 1 as distance, 'SUPERIOR' as kind, cast(null as uuid) as principal
                from reports_on(:me, :today) r
                union all
                select r.employee_id, 2, 'SUPERIOR', p.id
                from unnest(cast(:principals as uuid[])) p (id) cross join lateral reports_on(p.id, :today) r
                union all
                select s.superior_id, 3, 'SUBORDINATE', null
                from superiors_on(:today) s where s.employee_id = :me and s.superior_id is not null
                union all
                select o.employee_id, 4, 'COLLEAGUE', null
                from superiors_on(:today) s cross join lateral reports_on(s.superior_id, :today) o
                where s.employee_id = :me and not :byUnit
                union all
                select o.employee_id, 4, 'COLLEAGUE', null
                from postings_on(:today) p join postings_on(:today) o on o.unit_id = p.unit_id
                where p.employee_id = :me and :byUnit),
            nearest as (
                select distinct on (n.id) n.id, e.nip, e.name, e.titled_name, p.title, p.unit_name, n.kind,
                    official.user_name as principal
                from near n join employee e on e.id = n.id join postings_on(:today) p on p.employee_id = n.id
                     left join employee official on official.id = n.principal
                where n.id <> :me and works_on(:me, :today)
                order by n.id, n.distance, official.user_name)
            select * from nearest
            """;

    private final JdbcClient jdbc;
    private final StandIns standIns;
    private final FeedbackSettings settings;
    private final Policy policy;
    private final WorkingCalendar calendar;

    Givers(JdbcClient jdbc, StandIns standIns, FeedbackSettings settings, Policy policy, WorkingCalendar calendar) {
        this.jdbc = jdbc;
        this.standIns = standIns;
        this.settings = settings;
        this.policy = policy;
        this.calendar = calendar;
    }

    /** As what somebody may give feedback to an employee today; none who may not. */
    Optional<Giver> of(SignedIn me, UUID employee) {
        if (me.employeeId() == null || me.is(employee)) {
            return Optional.empty();
        }
        return near(me, " where id = :employee")
                .param("employee", employee)
                .query(Givers::giver)
                .optional()
                .filter(giver -> policy.may(me, Right.WRITE, toGive(employee, giver.kind())));
    }

    /**
     * The people to whom somebody may give feedback today, by name.
     *
     * @param search a part of the name, or the beginning of the NIP; may be empty
     */
    List<Giver> all(SignedIn me, String search, int most) {
        if (me.employeeId() == null) {
            return List.of();
        }
        return near(me, """
                         where (:search = '' or position(lower(:search) in lower(titled_name)) > 0
                                or starts_with(nip, :search))
                           and case when principal is not null then :standIn else kind = any(:kinds) end
                        order by name, id limit :most
                        """)
                .param("search", search)
                .param("standIn", mayGive(Relation.STAND_IN))
                .param("kinds", kinds())
                .param("most", most)
                .query(Givers::giver)
                .list();
    }

    /** As what the table lets anybody give feedback at all, but in an official's place. */
    private String[] kinds() {
        return Stream.of(GiverKind.values())
                .filter(kind -> mayGive(
                        switch (kind) {
                            case SUPERIOR -> Relation.SUPERIOR;
                            case COLLEAGUE -> Relation.COLLEAGUE;
                            case SUBORDINATE -> Relation.SUBORDINATE;
                        }))
                .map(GiverKind::name)
                .toArray(String[]::new);
    }

    private boolean mayGive(Relation relation) {
        return policy.gives(relation, Right.WRITE, Matter.FEEDBACK, Stage.DRAFT);
    }

    private JdbcClient.StatementSpec near(SignedIn me, String rest) {
        UUID self = Objects.requireNonNull(me.employeeId());
        return jdbc.sql(NEAR + rest)
                .param("me", self)
                .param("today", calendar.today())
                .param(
                        "principals",
                        standIns.principalsOf(self, Set.of(PROCESS), calendar.today())
                                .toArray(UUID[]::new))
                .param("byUnit", settings.colleaguesByUnit());
    }

    private static Appraisal toGive(UUID employee, GiverKind kind) {
        return Matter.FEEDBACK
                .of(employee)
                .with(Relation.COLLEAGUE, () -> kind == GiverKind.COLLEAGUE)
                .with(Relation.SUBORDINATE, () -> kind == GiverKind.SUBORDINATE);
    }

    private static Giver giver(ResultSet row, int number) throws SQLException {
        return new Giver(
                row.getObject("id", UUID.class),
                row.getString("titled_name"),
                row.getString("nip"),
                row.getString("title"),
                row.getString("unit_name"),
                GiverKind.valueOf(row.getString("kind")),
                row.getString("principal"));
    }
}
