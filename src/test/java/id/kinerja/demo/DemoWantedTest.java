package id.kinerja.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoWantedTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void the_embedded_database_gets_the_demonstration_unless_told_otherwise() {
        assertThat(DemoWanted.wanted(environment)).isTrue();
        assertThat(DemoWanted.wanted(environment.withProperty("kinerja.demo", "false")))
                .isFalse();
    }

    @Test
    void another_database_gets_it_only_when_told_so() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db.example/kinerja");
        assertThat(DemoWanted.wanted(environment)).isFalse();
        assertThat(DemoWanted.wanted(environment.withProperty("kinerja.demo", "true")))
                .isTrue();
    }
}
