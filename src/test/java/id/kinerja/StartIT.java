package id.kinerja;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StartIT extends IntegrationTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_application_starts_on_an_empty_database_and_deploys_its_models() {
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("period-opening")
                        .count())
                .isEqualTo(1);
    }
}
