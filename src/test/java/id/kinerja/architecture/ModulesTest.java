package id.kinerja.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.KinerjaApplication;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModulesTest {

    /** Who may use whom: a package uses those before it, never those after it. */
    private static final List<String> BOTTOM_UP = List.of(
            "log",
            "database",
            "table",
            "settings",
            "calendar",
            "personal",
            "trail",
            "page",
            "api",
            "organization",
            "access",
            "keycloak",
            "audit",
            "attachment",
            "administration",
            "examination",
            "engine",
            "decision",
            "operation",
            "review",
            "correction",
            "cycle",
            "strategy",
            "target",
            "report",
            "feedback",
            "evaluation",
            "distribution",
            "overview",
            "objection",
            "document",
            "credit",
            "coaching",
            "reward",
            "notice",
            "inbox",
            "privacy",
            "demo");

    @Test
    void modules_have_no_cycles_and_do_not_reach_inside_each_other() {
        ApplicationModules.of(KinerjaApplication.class).verify();
    }

    @Test
    void every_package_has_its_place_in_the_order() {
        var found = new TreeSet<String>();
        Code.MAIN.forEach(type -> found.add(Code.capability(type)));
        found.remove("");
        assertThat(BOTTOM_UP)
                .as("a package that is not in the order could use anything and be used by anything:"
                        + " say where the new capability stands")
                .containsAll(found);
    }

    @Test
    void a_lower_package_never_uses_an_upper_one() {
        var upward = new TreeSet<String>();
        // the application's own class stands above all
        var capabilities =
                Code.MAIN.stream().filter(type -> !Code.capability(type).isEmpty());
        capabilities.forEach(type -> type.getDirectDependenciesFromSelf().forEach(dependency -> {
            var target = dependency.getTargetClass().getBaseComponentType();
            if (target.getPackageName().startsWith(Code.ROOT)
                    && BOTTOM_UP.indexOf(Code.capability(target)) > BOTTOM_UP.indexOf(Code.capability(type))) {
                upward.add(dependency.getDescription());
            }
        }));
        assertThat(upward)
                .as("what is below must be understood, changed and tested without what stands on it; upward goes an"
                        + " event, or an interface that the lower package declares and the upper one implements")
                .isEmpty();
    }

    @Test
    void only_the_package_engine_knows_the_process_engine() {
        noClasses()
                .that()
                .resideInAPackage("id.kinerja..")
                .and()
                .resideOutsideOfPackage("id.kinerja.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda..", "org.operaton..")
                .because("the engine gets no more releases, so that moving to a maintained fork must stay one package")
                .check(Code.MAIN);
    }
}
