package id.kinerja.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ModelDeploymentsIT extends IntegrationTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    ModelDeployments packaged;

    @TempDir
    Path folder;

    @BeforeEach
    void twoCapabilities() throws IOException {
        for (String capability : new String[] {"alpha", "beta"}) {
            Path models = Files.createDirectories(folder.resolve("bpmn").resolve(capability));
            Bpmn.writeModelToFile(
                    models.resolve("deploy-" + capability + ".bpmn").toFile(),
                    Bpmn.createExecutableProcess("deploy-" + capability)
                            .camundaHistoryTimeToLive(1)
                            .startEvent()
                            .endEvent()
                            .done());
            writeForm(capability, "first");
        }
    }

    @AfterEach
    void leaveNothingBehind() {
        Stream.of("alpha", "beta")
                .flatMap(name -> repository.createDeploymentQuery().deploymentName(name).list().stream())
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void a_changed_form_makes_a_new_version_of_its_own_capability_only() throws IOException {
        deploy();
        assertThat(versions("deploy-alpha")).isEqualTo(1);
        assertThat(versions("deploy-beta")).isEqualTo(1);

        writeForm("alpha", "second");
        deploy();

        assertThat(versions("deploy-alpha")).isEqualTo(2);
        assertThat(versions("deploy-beta")).isEqualTo(1);
    }

    @Test
    void a_restart_without_changes_deploys_nothing() throws IOException {
        deploy();
        long before = repository.createDeploymentQuery().count();

        deploy();
        packaged.deploy(repository);

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void processes_with_their_forms_and_decisions_are_deployed_apart() {
        assertThat(deploymentOf("performance-predicate"))
                .as("a changed decision table must not re-version the processes that ask it, nor they the table")
                .isEqualTo("decisions");
        assertThat(repository.createDeploymentQuery().deploymentName("target").list())
                .allSatisfy(deployment -> assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                        .allMatch(name -> name.startsWith("bpmn/target/") || name.startsWith("forms/target/")));
    }

    private String deploymentOf(String decision) {
        String id = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .decisionDefinitionVersion(1)
                .singleResult()
                .getDeploymentId();
        return repository
                .createDeploymentQuery()
                .deploymentId(id)
                .singleResult()
                .getName();
    }

    private void deploy() throws IOException {
        try (var classes = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            new ModelDeployments(new PathMatchingResourcePatternResolver(classes)).deploy(repository);
        }
    }

    private void writeForm(String capability, String label) throws IOException {
        Path forms = Files.createDirectories(folder.resolve("forms").resolve(capability));
        String id = "deploy-" + capability;
        Files.writeString(forms.resolve(id + ".form"), """
                {"id": "%s", "type": "default", "schemaVersion": 16, "components": [
                  {"type": "textfield", "id": "word", "key": "word", "label": "%s"}]}
                """.formatted(id, label));
    }

    private long versions(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .count();
    }
}
