package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.kinerja.IntegrationTest;
import id.kinerja.database.CountedStatements;
import id.kinerja.engine.TestWebApps;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.ActingKind;
import id.kinerja.organization.ActingRequest;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** No query a row: a list asks the database as often for a thousand rows as for ten. */
class ListStatementsIT extends IntegrationTest {

    private static final int YEAR = 2093;
    private static final int FEW = 10;
    private static final int MANY = 1000;

    private static final String AUDITOR = "banyak-auditor";

    /** What is kept in memory for some seconds and then read again; it has nothing to do with rows. */
    private static final Pattern KEPT = Pattern.compile("setting_change|from role_change|from holiday");

    @Autowired
    MockMvc mvc;

    @Autowired
    TestOrganization people;

    @Autowired
    TestEvaluations evaluations;

    @Autowired
    Organization organization;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActingAppointments appointments;

    @Autowired
    Trail trail;

    @Autowired
    WebApplicationContext application;

    private final List<UUID> made = new ArrayList<>();
    private final UUID imported = UUID.randomUUID();
    private TestWebApps webApps;
    private Employee above;
    private Employee standIn;

    @BeforeEach
    void who_looks_at_it() throws Exception {
        webApps = new TestWebApps(application);
        above = people.aHead();
        standIn = people.aHead();
        LocalDate today = LocalDate.of(2026, 7, 15);
        appointments.grant(
                new ActingRequest(
                        above.id(), standIn.id(), ActingKind.PLH, "800/1", today, today.plusDays(1), List.of(), null),
                "test");
        jdbc.sql("""
                        insert into roster_import (id, effective_on, state, roster_file, people_new, people_changed,
                            people_unchanged, people_left, people_rejected, units_new, units_changed, units_unchanged,
                            units_left, units_rejected, uploaded_at, uploaded_by, applied_at, applied_by, work_at)
                        values (?, date '1999-01-01', 'APPLIED', 'uji.csv', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, now(), 'uji', now(),
                            'uji', now())
                        """).param(imported).update();
    }

    @AfterEach
    void remove_them() {
        webApps.close();
        new Rows(jdbc).remove(made);
        jdbc.sql("delete from roster_import where id = ?").param(imported).update();
    }

    @Test
    void a_list_sends_as_many_statements_for_a_thousand_rows_as_for_ten() throws Exception {
        Employee superior = people.aHead();
        UUID quarter = evaluations.quarter(3).id();
        grow(superior, quarter, 1, FEW);
        Map<String, Integer> few = statements(superior, quarter, FEW);
        grow(superior, quarter, FEW + 1, MANY);
        Map<String, Integer> many = statements(superior, quarter, MANY);

        assertThat(many).as("statements by address").isEqualTo(few);
    }

    private void grow(Employee superior, UUID quarter, int first, int last) {
        Rows rows = new Rows(jdbc);
        List<UUID> reports = rows.reportsOf(superior.id(), "Banyak " + superior.nip() + " ", first, last);
        made.addAll(reports);
        rows.plans(reports, YEAR);
        rows.evaluations(reports, quarter);
        rows.tasks(reports, YEAR, String.valueOf(superior.userName()));
        rows.objections(reports, String.valueOf(superior.userName()));
        rows.coachings(reports);
        rows.exclusions(reports);
        rows.standIns(reports, superior.id());
        rows.vacantPosts(reports, people.root());
        rows.examinations(reports, AUDITOR);
        rows.rewards(reports, superior.id());
        rows.rewardEvents(reports, made.get(0));
        rows.unitResults(reports, unitOf(superior), quarter);
        rows.feedback(reports, superior.id());
        rows.escalations(reports, String.valueOf(above.userName()));
        rows.accounts(reports, Role.FOLLOW_UP_TEAM.group());
        rows.closed(reports, "uji");
        rows.mails(reports, "OTHER");
        rows.issues(reports, imported);
        trail.record(reports.stream()
                .map(reader -> Entry.of(Action.FILE_OPENED, "target-setting", reader)
                        .by("banyak-" + reader)
                        .fileOf(superior.id()))
                .toList());
    }

    private UUID unitOf(Employee employee) {
        return organization
                .postingOf(employee.id(), LocalDate.of(2026, 7, 15))
                .orElseThrow()
                .unitId();
    }

    private Map<String, Integer> statements(Employee superior, UUID quarter, int rows) throws Exception {
        Authentication head = TestSignIn.as(String.valueOf(superior.userName()), superior.id(), Role.EMPLOYEE);
        Authentication unitAdmin =
                TestSignIn.as(String.valueOf(superior.userName()), superior.id(), Role.EMPLOYEE, Role.UNIT_ADMIN);
        Authentication admin = TestSignIn.as("banyak-admin", null, Role.PERSONNEL_ADMIN);
        UUID unit = unitOf(superior);
        String some = String.valueOf(Math.min(rows, 50));
        String most = String.valueOf(Math.min(rows, 200));
        Map<String, Integer> counts = new LinkedHashMap<>();
        count(counts, head, "/", "tasks/", some);
        // a page that is not full needs no count
        count(counts, head, "/api/tasks?size=" + most, "\"caseId\"", most);
        count(counts, head, "/target-plans?year=" + YEAR, "/target-plans/", String.valueOf(rows));
        count(counts, head, "/evaluations?year=2026", "/evaluations/", String.valueOf(rows));
        count(counts, head, "/daily-reports", "/daily-reports/of/", String.valueOf(rows));
        for (String whose : List.of("REPORTS", "ALL")) {
            Authentication who = whose.equals("ALL") ? unitAdmin : head;
            String list = "?size=200&whose=" + whose;
            count(counts, who, "/api/target-plans" + list + "&year=" + YEAR, "\"status\"", most);
            count(counts, who, "/api/evaluations" + list + "&period=" + quarter, "\"closed\"", most);
        }
        count(counts, admin, "/api/target-plans?whose=ALL&size=200&year=" + YEAR, "\"status\"", most);
        count(counts, admin, "/api/evaluations?whose=ALL&size=200&period=" + quarter, "\"closed\"", some);
        count(counts, admin, "/admin/organization/units/" + unit, "/admin/organization/people/", some);
        count(counts, admin, "/admin/organization/people/" + superior.id(), "/admin/organization/people/", some);
        count(counts, admin, "/admin/organization?search=Banyak", "/admin/organization/people/", some);
        count(counts, admin, "/admin/organization/roster.csv", "Banyak", some);
        count(counts, admin, "/unit-results/" + unit + "/" + quarter, "Banyak", String.valueOf(rows));
        whatFollows(counts, head, evaluations.quarter(4).id(), rows);
        whoLooksAfterIt(counts, head, rows);
        tasklist(counts, head, rows);
        return counts;
    }

    private void whatFollows(Map<String, Integer> counts, Authentication head, UUID excluded, int rows)
            throws Exception {
        Authentication admin = TestSignIn.as("banyak-admin", null, Role.PERSONNEL_ADMIN);
        Authentication auditor = TestSignIn.as(AUDITOR, null, Role.AUDITOR);
        String all = String.valueOf(rows);
        String most = String.valueOf(Math.min(rows, 200));
        String some = String.valueOf(Math.min(rows, 50));
        String few = String.valueOf(Math.min(rows, 20));
        count(counts, head, "/api/objections?size=" + most, "\"filedAt\"", most);
        count(counts, head, "/objections", "/objections/", few);
        count(counts, head, "/coaching", "/coaching/", all);
        // that they are shown is on record before, whoever else is excluded
        ask(admin, "/api/periods/" + excluded + "/exclusions");
        ask(admin, "/api/exclusions?size=200");
        count(counts, admin, "/api/periods/" + excluded + "/exclusions?size=" + most, "\"startsOn\"", most);
        count(counts, admin, "/api/exclusions?size=" + most, "\"startsOn\"", most);
        count(counts, admin, "/admin/exclusions", "/admin/exclusions/", few);
        count(counts, head, "/acting", "/acting/", all);
        count(counts, admin, "/admin/acting", "/admin/acting/", some);
        count(counts, admin, "/admin/acting/vacancies", "/admin/acting/vacancies/", all);
        count(counts, head, "/api/acting-appointments?size=" + most, "\"letterNumber\"", most);
        count(counts, admin, "/api/acting-appointments?whose=ALL&size=" + most, "\"letterNumber\"", most);
        String one = ((SignedIn) head.getPrincipal()).employeeId() + "&size=" + most;
        count(counts, admin, "/api/acting-appointments?employee=" + one, "\"letterNumber\"", most);
        count(counts, admin, "/api/vacant-posts?size=" + most, "\"unit\"", most);
        count(counts, auditor, "/examinations", "/examinations/", all);
        count(counts, auditor, "/api/examinations", "\"letterNumber\"", all);
        count(counts, head, "/api/rewards?size=" + most, "\"award\"", most);
        count(counts, head, "/api/rewards/nominations?whose=MADE&size=" + most, "\"award\"", most);
        count(counts, head, "/rewards", "/rewards/", all);
        UUID nomination = jdbc.sql("select id from reward_case where nominee_id = ?")
                .param(made.get(0))
                .query(UUID.class)
                .single();
        count(counts, head, "/rewards/" + nomination, "Banyak", all);
        count(counts, head, "/api/feedback/given?size=" + most, "\"text\"", most);
        count(counts, head, "/feedback/given", "k-lines", few);
        count(counts, head, "/api/feedback/received?size=" + most, "\"text\"", most);
        count(counts, head, "/feedback", "k-lines", few);
        count(counts, head, "/api/feedback/people", "\"kind\"", some);
        count(counts, head, "/feedback/people", "k-cards__title", some);
        String entries = "/api/audit/entries?size=" + most + "&actor=";
        count(counts, auditor, entries + ((SignedIn) head.getPrincipal()).userName(), "\"objectType\"", most);
    }

    private void whoLooksAfterIt(Map<String, Integer> counts, Authentication head, int rows) throws Exception {
        Authentication admin = TestSignIn.as("banyak-admin", null, Role.PERSONNEL_ADMIN);
        Authentication operator = TestSignIn.as("banyak-operator", null, Role.OPERATOR);
        String all = String.valueOf(rows);
        String some = String.valueOf(Math.min(rows, 50));
        String few = String.valueOf(Math.min(rows, 20));
        count(counts, head, "/opened-files", "k-cards__title", few);
        count(counts, head, "/api/opened-files?size=" + Math.min(rows, 200), "\"type\"", few);
        for (Employee one : List.of(above, standIn)) {
            Authentication who = TestSignIn.as(String.valueOf(one.userName()), one.id(), Role.EMPLOYEE);
            String as = one.equals(above) ? "?as=above" : "?as=stand-in";
            count(counts, who, "/escalations" + as, "/escalations/t", few);
            count(counts, who, "/" + as, "/escalations", "1");
        }
        count(counts, admin, "/admin/roles", "/FOLLOW_UP_TEAM/removal", all);
        count(counts, operator, "/admin/accounts/closed", "k-cards__title", all);
        count(counts, admin, "/admin/roster-imports/" + imported, "baris", some);
        count(counts, admin, "/admin/roster-imports/" + imported + "/issues.csv", "baris", all);
        count(counts, admin, "/api/roster-imports/" + imported + "/issues?size=200", "baris", some);
        count(counts, admin, "/admin/mail", "/retry", some);
    }

    /** The stock list of tasks, as Tasklist asks for it. */
    private void tasklist(Map<String, Integer> counts, Authentication head, int rows) throws Exception {
        String filter = jdbc.sql("select id_ from public.act_ru_filter where name_ = 'Tugas saya'")
                .query(String.class)
                .single();
        String list = "/camunda/api/engine/engine/default/filter/" + filter + "/list?firstResult=0&maxResults=" + rows;
        for (String type : List.of("application/json", "application/hal+json")) {
            var request = post(URI.create(list))
                    .with(authentication(head))
                    .sessionAttr(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, "token")
                    .header(CsrfConstants.CSRF_TOKEN_HEADER_NAME, "token")
                    .accept(type)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{}");
            List<String> answers = new ArrayList<>();
            List<String> sent = CountedStatements.during(() -> answers.add(
                    webApps.mvc().perform(request).andReturn().getResponse().getContentAsString()));
            assertThat(answers.get(0).split("decidePlan", -1).length - 1)
                    .as(type)
                    .isGreaterThanOrEqualTo(rows);
            counts.put("Tasklist " + type, (int)
                    sent.stream().filter(sql -> !KEPT.matcher(sql).find()).count());
        }
    }

    private String ask(Authentication who, String address) throws Exception {
        return mvc.perform(get(address).with(authentication(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** @param row what stands in each row of the answer, at least so often */
    private void count(Map<String, Integer> counts, Authentication who, String address, String row, String least)
            throws Exception {
        List<String> answers = new ArrayList<>();
        List<String> sent = CountedStatements.during(() -> answers.add(ask(who, address)));
        assertThat(answers.get(0).split(Pattern.quote(row)).length - 1)
                .as("rows of %s", address)
                .isGreaterThanOrEqualTo(Integer.parseInt(least));
        int statements =
                (int) sent.stream().filter(sql -> !KEPT.matcher(sql).find()).count();
        assertThat(statements).as("statements of %s", address).isPositive();
        counts.put(address.replaceAll("size=\\d+", "size"), statements);
    }
}
