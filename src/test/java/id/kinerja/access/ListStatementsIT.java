package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.kinerja.IntegrationTest;
import id.kinerja.database.CountedStatements;
import id.kinerja.evaluation.TestEvaluations;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TestOrganization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

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

    private final List<UUID> made = new ArrayList<>();

    @AfterEach
    void remove_them() {
        new Rows(jdbc).remove(made);
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
        rows.examinations(reports, AUDITOR);
        rows.rewards(reports, superior.id());
        rows.feedback(reports, superior.id());
    }

    private Map<String, Integer> statements(Employee superior, UUID quarter, int rows) throws Exception {
        Authentication head = TestSignIn.as(String.valueOf(superior.userName()), superior.id(), Role.EMPLOYEE);
        Authentication unitAdmin =
                TestSignIn.as(String.valueOf(superior.userName()), superior.id(), Role.EMPLOYEE, Role.UNIT_ADMIN);
        Authentication admin = TestSignIn.as("banyak-admin", null, Role.PERSONNEL_ADMIN);
        UUID unit = organization
                .postingOf(superior.id(), LocalDate.of(2026, 7, 15))
                .orElseThrow()
                .unitId();
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
        whatFollows(counts, head, evaluations.quarter(4).id(), rows);
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
        count(counts, admin, "/admin/acting/vacancies", "/admin/acting/vacancies/", "1");
        count(counts, auditor, "/examinations", "/examinations/", all);
        count(counts, auditor, "/api/examinations", "\"letterNumber\"", all);
        count(counts, head, "/api/rewards?size=" + most, "\"award\"", most);
        count(counts, head, "/api/rewards/nominations?whose=MADE&size=" + most, "\"award\"", most);
        count(counts, head, "/rewards", "/rewards/", all);
        count(counts, head, "/api/feedback/given?size=" + most, "\"text\"", most);
        count(counts, head, "/feedback/given", "k-lines", few);
        count(counts, head, "/api/feedback/received?size=" + most, "\"text\"", most);
        count(counts, head, "/feedback", "k-lines", few);
        count(counts, head, "/api/feedback/people", "\"kind\"", some);
        count(counts, head, "/feedback/people", "k-cards__title", some);
        String entries = "/api/audit/entries?size=" + most + "&actor=";
        count(counts, auditor, entries + ((SignedIn) head.getPrincipal()).userName(), "\"objectType\"", most);
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
