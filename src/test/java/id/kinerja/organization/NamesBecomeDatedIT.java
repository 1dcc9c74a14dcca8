package id.kinerja.organization;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The step to names with dates, in a schema of its own. */
class NamesBecomeDatedIT extends IntegrationTest {

    private static final String SCHEMA = "names_become_dated";

    private final DataSource owners;
    private final JdbcClient jdbc;

    /** Schemas are made by the owner, not by the application. */
    @Autowired
    NamesBecomeDatedIT(Flyway flyway) {
        owners = flyway.getConfiguration().getDataSource();
        jdbc = JdbcClient.create(owners);
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("drop schema if exists " + SCHEMA + " cascade").update();
    }

    @Test
    void who_is_recorded_keeps_the_name_for_as_long_as_a_post_was_held() {
        schema().target("034").load().migrate();
        jdbc.sql("""
                        with unit as (insert into %1$s.unit values (gen_random_uuid(), 'U') returning id),
                        post as (insert into %1$s.post (id, unit_id, kind, title, valid_from)
                                 select gen_random_uuid(), id, 'FUNCTIONAL', 'Arsiparis', '2020-01-01' from unit
                                 returning id),
                        person as (insert into %1$s.employee (id, nip, kind, name, front_degree, email)
                                   values (gen_random_uuid(), '198609262015051001', 'PNS', 'Siti', 'Dr.', 's@kota.example')
                                   returning id)
                        insert into %1$s.holding (employee_id, post_id, valid_from, valid_to)
                        select person.id, post.id, days.valid_from, days.valid_to
                        from person, post, (values (date '2020-01-01', date '2021-01-01'), ('2022-01-01', null))
                            days (valid_from, valid_to)
                        """.formatted(SCHEMA)).update();
        jdbc.sql("insert into %s.employee (id, kind, name) values (gen_random_uuid(), 'HEAD', 'Wali Kota')"
                        .formatted(SCHEMA))
                .update();
        schema().target("035").load().migrate();
        List<String> versions = jdbc.sql(
                        "select concat_ws('|', kind, titled_name, email, valid_from, valid_to) from %s.employee_version order by valid_from"
                                .formatted(SCHEMA))
                .query(String.class)
                .list();
        assertThat(versions)
                .containsExactly(
                        "PNS|Dr. Siti|s@kota.example|2020-01-01|2021-01-01", "PNS|Dr. Siti|s@kota.example|2022-01-01");
    }

    private FluentConfiguration schema() {
        return Flyway.configure().dataSource(owners).schemas(SCHEMA).defaultSchema(SCHEMA);
    }
}
