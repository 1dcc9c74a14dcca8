package id.kinerja.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody who gets hold of the application's connection still cannot do. */
class ApplicationRoleIT extends IntegrationTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_application_is_neither_the_owner_nor_a_superuser() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("kinerja_app");
        assertThat(jdbc.sql(
                                "select rolsuper or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("select count(*) from pg_tables where tableowner = current_user")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void it_has_no_right_on_any_table_of_the_audit_trail_but_reading_and_adding() {
        assertThat(jdbc.sql("""
                        select distinct privilege_type from information_schema.role_table_grants
                        where grantee = 'kinerja_app' and table_schema = 'kinerja' and table_name like 'audit\\_%'
                        """).query(String.class).list())
                .as(
                        "what may be changed by who holds the application's connection proves nothing about the application")
                .containsExactlyInAnyOrder("SELECT", "INSERT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table kinerja.intruder (id int)",
                "create table public.intruder (id int)",
                "create schema intruder",
                "create index intruder on kinerja.setting_change (changed_by)",
                "create index intruder on public.act_ru_task (name_)",
                "create function kinerja.intruder() returns int language sql as 'select 1'",
                "alter table kinerja.setting_change add column intruder int",
                "alter table kinerja.setting_change disable trigger all",
                "drop table kinerja.setting_change",
                "drop table public.act_ru_task cascade",
                "truncate kinerja.setting_change",
                "insert into kinerja.audit_entry (id, at, action, actor, object_type)"
                        + " values (9000000000000000000, now(), 'X', 'x', 'x')",
                "insert into kinerja.audit_entry (written_at, at, action, actor, object_type)"
                        + " values (now() - interval '1 day', now(), 'X', 'x', 'x')",
                "insert into kinerja.audit_entry_rest (at, action, actor, object_type) values (now(), 'X', 'x', 'x')",
                "update kinerja.audit_entry set actor = 'x'",
                "delete from kinerja.audit_entry",
                "truncate kinerja.audit_entry",
                "update kinerja.audit_entry_rest set actor = 'x'",
                "delete from kinerja.audit_entry_rest",
                "update kinerja.audit_seal set position = -position",
                "delete from kinerja.audit_seal",
                "truncate kinerja.audit_seal",
                "update kinerja.audit_export set entries = 0",
                "delete from kinerja.audit_export",
                "insert into kinerja.audit_dropped_month values ('2026-01-01', now(), 1, 1, '')",
                "delete from kinerja.audit_dropped_month",
                "alter table kinerja.audit_entry detach partition kinerja.audit_entry_rest",
                "select setval('kinerja.audit_entry_id', 1)"
            })
    void it_defines_changes_and_drops_nothing(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
}
