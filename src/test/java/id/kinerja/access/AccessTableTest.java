package id.kinerja.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.access.AccessTable.Grant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What must hold of the table of rights, however its lines are changed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTableTest {

    /** What says something about an employee's work. */
    private static final Set<Matter> CONTENTS =
            EnumSet.of(Matter.PLAN, Matter.REPORT, Matter.EVALUATION, Matter.SELF_ASSESSMENT, Matter.RATING);

    private final List<Grant> grants = AccessTable.packaged().grants();

    @Test
    void nobody_decides_their_own_case() {
        assertThat(grants).filteredOn(grant -> grant.relation() == Relation.OWN).noneMatch(grant -> grant.rights()
                .contains(Right.DECIDE));
    }

    @Test
    void nobody_learns_the_own_rating_before_it_is_handed_over() {
        assertThat(grants)
                .filteredOn(grant -> grant.relation() == Relation.OWN && grant.matter() == Matter.RATING)
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.from()).isEqualTo(Stage.HANDED_OVER);
                    assertThat(grant.rights()).containsExactly(Right.READ);
                });
    }

    @Test
    void a_draft_of_a_report_or_of_a_self_assessment_is_read_by_who_writes_it_only() {
        for (Matter written : List.of(Matter.REPORT, Matter.SELF_ASSESSMENT)) {
            assertThat(AccessTable.packaged().giving(Right.READ, written, Stage.DRAFT))
                    .extracting(Grant::relation)
                    .containsExactly(Relation.OWN);
        }
    }

    @Test
    void who_watches_completeness_reads_no_content_and_no_rating() {
        for (Relation watcher : List.of(Relation.UNIT_ADMIN, Relation.PERFORMANCE_TEAM)) {
            assertThat(grants)
                    .filteredOn(grant -> grant.relation() == watcher)
                    .extracting(Grant::matter)
                    .filteredOn(matter -> matter != Matter.STRATEGY && matter != Matter.UNIT_RESULT) // about nobody
                    .containsExactly(Matter.STATUS, Matter.SUMMARY);
        }
    }

    @Test
    void who_runs_or_watches_the_processes_reads_nothing_of_anybodys_appraisal() {
        for (Relation technician : List.of(Relation.PROCESS_OWNER, Relation.OPERATOR)) {
            assertThat(grants)
                    .filteredOn(grant -> grant.relation() == technician)
                    .extracting(Grant::matter)
                    .doesNotContainAnyElementsOf(CONTENTS)
                    .doesNotContain(Matter.STATUS);
        }
    }

    @Test
    void a_personnel_admin_replaces_passwords_of_nobody_who_may_more() {
        Set<Relation> admins = Set.of(Relation.PERSONNEL_ADMIN);
        for (Role role : Offices.NO_OFFICE) {
            assertThat(grants)
                    .filteredOn(grant -> grant.relation().role() == role)
                    .allMatch(grant -> grants.stream()
                            .anyMatch(other -> admins.contains(other.relation())
                                    && other.matter() == grant.matter()
                                    && other.from().compareTo(grant.from()) <= 0
                                    && other.rights().containsAll(grant.rights())
                                    && other.condition() == Condition.ALWAYS));
        }
        assertThat(grants)
                .filteredOn(grant -> grant.matter() == Matter.OFFICE_PASSWORD)
                .extracting(Grant::relation)
                .containsExactly(Relation.OPERATOR);
    }

    @Test
    void accounts_of_offices_are_closed_by_operators_alone_and_all_others_by_personnel_admins_alone() {
        assertThat(grants)
                .filteredOn(grant -> grant.matter() == Matter.OFFICE_ACCOUNT)
                .extracting(Grant::relation)
                .containsExactly(Relation.OPERATOR);
        assertThat(grants)
                .filteredOn(grant -> grant.matter() == Matter.ACCOUNT)
                .extracting(Grant::relation)
                .containsExactly(Relation.PERSONNEL_ADMIN);
    }

    @Test
    void an_auditor_writes_and_decides_nothing_but_whom_to_examine() {
        assertThat(grants)
                .filteredOn(grant -> Set.of(Relation.AUDITOR, Relation.EXAMINER).contains(grant.relation())
                        && grant.matter() != Matter.EXAMINATION)
                .isNotEmpty()
                .allMatch(grant -> grant.rights().equals(Set.of(Right.READ)));
    }

    @Test
    void an_auditor_reads_what_people_wrote_by_case_unless_a_setting_says_otherwise() {
        Set<Matter> byCase = EnumSet.of(
                Matter.PLAN,
                Matter.REPORT,
                Matter.EVALUATION,
                Matter.SELF_ASSESSMENT,
                Matter.COACHING,
                Matter.FEEDBACK,
                Matter.FEEDBACK_GIVER,
                Matter.EXCLUSION,
                Matter.REWARD);
        assertThat(grants)
                .filteredOn(grant -> grant.relation() == Relation.AUDITOR && byCase.contains(grant.matter()))
                .hasSameSizeAs(byCase)
                .allMatch(grant -> grant.condition() == Condition.AUDITOR_AT_ANY_TIME);
        assertThat(AccessSettings.AUDITOR_AT_ANY_TIME.defaultValue()).isFalse();
        assertThat(grants)
                .filteredOn(grant -> grant.relation() == Relation.EXAMINER)
                .extracting(Grant::matter)
                .containsExactlyInAnyOrderElementsOf(byCase);
    }

    @Test
    void only_the_employee_writes_what_is_the_employees_unless_there_is_no_account() {
        assertThat(grants)
                .filteredOn(grant -> CONTENTS.contains(grant.matter())
                        && grant.rights().contains(Right.WRITE)
                        && grant.condition() != Condition.NO_ACCOUNT)
                .filteredOn(grant -> grant.matter() != Matter.PLAN || grant.relation() != Relation.TEAM_WRITER)
                .extracting(Grant::relation)
                .containsOnly(Relation.OWN);
    }

    @Test
    void superiors_further_above_and_the_head_see_nobody_by_name_unless_a_setting_says_so() {
        assertThat(grants)
                .filteredOn(grant -> grant.relation() == Relation.INDIRECT || grant.relation() == Relation.HEAD)
                .filteredOn(grant -> grant.matter() != Matter.SUMMARY && grant.matter() != Matter.RATING_SUMMARY)
                .isNotEmpty()
                .allSatisfy(grant -> {
                    var setting = grant.condition().setting();
                    assertThat(setting).isNotNull();
                    assertThat(setting.defaultValue()).isFalse();
                });
    }

    @Test
    void no_line_is_there_twice_and_every_kind_of_data_has_one() {
        assertThat(grants).doesNotHaveDuplicates();
        assertThat(grants.stream().map(Grant::matter).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Matter.values());
    }

    @Test
    void every_relation_gives_something() {
        assertThat(grants.stream().map(Grant::relation).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Relation.values());
    }
}
