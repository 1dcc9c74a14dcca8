package id.kinerja.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClassesTest {

    @Test
    void classes_are_named_by_what_they_are_in_the_domain() {
        noClasses()
                .should()
                .haveNameMatching(".*\\b(\\w*(Impl|Util|Utils|Helper|Manager))(\\$.*)?")
                .because("such a name says nothing, and what says nothing collects everything")
                .check(Code.MAIN);
    }

    @Test
    void entities_stay_inside_their_capability() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .because("an entity that others hold can be changed past the rules of its capability")
                .allowEmptyShould(true)
                .check(Code.MAIN);
    }

    @Test
    void no_code_asks_for_a_role_past_the_table_of_rights() {
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("isUserInRole")))
                .because("rights.csv says which role may do what: a role that is named in code goes on when the table"
                        + " is changed")
                .check(Code.MAIN);
    }

    @Test
    void repositories_stay_inside_their_capability() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .because("tables are an inner matter: others ask the capability, not its rows")
                .allowEmptyShould(true)
                .check(Code.MAIN);
    }

    @Test
    void controllers_stay_inside_their_capability() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .because("a controller is called by the web and by nobody else")
                .check(Code.MAIN);
    }

    @Test
    void dependencies_come_by_constructor() {
        for (var injection : List.of(Autowired.class, Value.class, Inject.class, PersistenceContext.class)) {
            noFields()
                    .should()
                    .beAnnotatedWith(injection)
                    .because("an object that exists must be complete, in a test without Spring as well")
                    .check(Code.MAIN);
        }
        noMethods()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("an object that exists must be complete, in a test without Spring as well")
                .check(Code.MAIN);
    }

    @Test
    void nothing_is_printed_past_the_log() {
        // one-time passwords are shown to who starts the application, and must be in no log
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("id.kinerja.access.HandedOutPasswords")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("what is printed past the log has neither time nor level and cannot be switched off")
                .check(Code.MAIN);
    }

    @Test
    void rows_are_listed_not_streamed() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .because("a stream of rows that nobody closes keeps its connection for good, and twenty of them stop"
                        + " everything")
                .check(Code.MAIN);
    }

    @Test
    void time_is_told_by_the_one_clock() {
        var past = new TreeSet<String>();
        Code.MAIN.stream()
                .filter(type -> !Set.of("calendar", "database").contains(Code.capability(type)))
                .filter(type -> !type.getName().equals("id.kinerja.engine.EngineClock"))
                // tokens are somebody else's and end by the real time, in which another server is away as well
                .filter(type -> !Set.of(
                                "id.kinerja.keycloak.KeycloakRefresh",
                                "id.kinerja.keycloak.KeycloakReach",
                                "id.kinerja.keycloak.KeycloakAdministration")
                        .contains(type.getName()))
                // a command of its own, beside the application and its clock
                .filter(type -> !type.getName().equals("id.kinerja.audit.ExportCommand"))
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(ClassesTest::asksTheMachineForTheTime)
                .forEach(access -> past.add(access.getDescription()));
        assertThat(past)
                .as("domain and engine share one settable clock: who asks the machine lives in another year than"
                        + " everybody else when a deadline is tested or shown")
                .isEmpty();
    }

    @Test
    void lists_ask_the_policy_whose_they_are() {
        noClasses()
                .that()
                .resideOutsideOfPackages("id.kinerja.access..", "id.kinerja.organization..")
                .and()
                // counts a rater's group, whoever looks at it; who may is asked by SpreadViews
                .doNotHaveFullyQualifiedName("id.kinerja.distribution.Spreads")
                .should()
                .callMethodWhere(target(nameMatching("reportsOf|below|inUnitsOf"))
                        .and(target(owner(resideInAPackage("id.kinerja.organization..")))))
                .because("the organisation tells who reports to whom, and only the policy whether that gives a right")
                .check(Code.MAIN);
    }

    @Test
    void no_test_is_switched_off() {
        noClasses()
                .should()
                .beAnnotatedWith(Disabled.class)
                .because("a test that does not run proves nothing and hides that it does not")
                .check(Code.TESTS);
        noMethods()
                .should()
                .beAnnotatedWith(Disabled.class)
                .because("a test that does not run proves nothing and hides that it does not")
                .check(Code.TESTS);
    }

    @Test
    void integration_tests_share_one_context() {
        for (var change : List.of(TestPropertySource.class, DirtiesContext.class)) {
            noClasses()
                    .should()
                    .beAnnotatedWith(change)
                    .because("each changed configuration starts the application and its database once more")
                    .check(Code.TESTS);
        }
        fields().should()
                .notBeAnnotatedWith(MockitoBean.class)
                .andShould()
                .notBeAnnotatedWith(MockitoSpyBean.class)
                .because("each replaced bean starts the application and its database once more")
                .check(Code.TESTS);
    }

    private static boolean asksTheMachineForTheTime(JavaAccess<?> access) {
        var target = access.getTarget();
        String owner = target.getOwner().getName();
        boolean withoutArguments = target instanceof CodeUnitAccessTarget called
                && called.getRawParameterTypes().isEmpty();
        return withoutArguments
                        && (owner.startsWith("java.time.") && target.getName().equals("now")
                                || owner.equals("java.util.Date")
                                        && target.getName().equals("<init>"))
                || owner.equals("java.time.Clock") && target.getName().startsWith("system")
                || owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
    }
}
