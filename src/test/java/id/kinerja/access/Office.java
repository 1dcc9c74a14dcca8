package id.kinerja.access;

import id.kinerja.cycle.TestYears;
import id.kinerja.organization.Employee;
import id.kinerja.organization.TestOrganization;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the administration's addresses are tried with: things that are there, made to be tried. */
final class Office {

    static final int YEAR = 2087;

    private final LocalAccounts accounts;
    private final JdbcClient jdbc;

    final UUID quarter;
    final UUID opened;
    final UUID imported;
    final UUID unit;
    final UUID mail;
    final UUID strategy = UUID.randomUUID();
    final UUID mission = UUID.randomUUID();
    final UUID spareMission = UUID.randomUUID();
    final UUID indicator = UUID.randomUUID();

    /** An account that has the role of an auditor, and is nobody's of the government. */
    final String account = TestOrganization.aNip();

    /** An account without any office, that is nobody's either. */
    final String plainAccount = TestOrganization.aNip();

    /** An employee who is a personnel admin as well as the account that tries. */
    private final String admin;

    Office(TestYears years, LocalAccounts accounts, JdbcClient jdbc, Employee employee, Employee admin) {
        this.accounts = accounts;
        this.admin = String.valueOf(admin.userName());
        this.jdbc = jdbc;
        years.create(YEAR);
        quarter = quarter(2);
        opened = opened(quarter(1));
        imported = imported();
        mail = mail();
        strategy();
        unit = jdbc.sql(
                        "select p.unit_id from holding h join post p on p.id = h.post_id where h.employee_id = ? limit 1")
                .param(employee.id())
                .query(UUID.class)
                .single();
        accounts.create(account, "Akun", "gunung-biru-7788", Set.of(Role.EMPLOYEE, Role.AUDITOR), "test");
        accounts.create(this.admin, "Admin", "gunung-biru-7788", Set.of(Role.EMPLOYEE, Role.PERSONNEL_ADMIN), "test");
        accounts.create(plainAccount, "Akun", "gunung-biru-7788", Set.of(Role.EMPLOYEE), "test");
    }

    /** The address of what the unit achieved. */
    String unitResult() {
        return "/unit-results/" + unit + "/" + quarter;
    }

    void tidy() {
        jdbc.sql("delete from strategy_indicator where id = ?").param(indicator).update();
        jdbc.sql("delete from strategy_mission where strategy_id = ?")
                .param(strategy)
                .update();
        jdbc.sql("delete from strategy where id = ?").param(strategy).update();
        jdbc.sql("delete from roster_import where id = ?").param(imported).update();
        jdbc.sql("delete from period_opening where period_id = ?").param(opened).update();
        jdbc.sql("delete from mail_digest where id = ?").param(mail).update();
        accounts.setRoles(account, Set.of(Role.EMPLOYEE));
        accounts.setRoles(admin, Set.of(Role.EMPLOYEE));
    }

    /** A strategy of years far ahead, with an indicator, and a mission without one. */
    private void strategy() {
        jdbc.sql("insert into strategy (id, first_year, last_year, vision, document) values (?, 2088, 2089, 'Uji', '')")
                .param(strategy)
                .update();
        jdbc.sql(
                        "insert into strategy_mission (id, strategy_id, position, text) values (?, ?, 1, 'Uji'), (?, ?, 2, 'Uji')")
                .params(mission, strategy, spareMission, strategy)
                .update();
        jdbc.sql("insert into strategy_indicator (id, mission_id, name, unit) values (?, ?, 'Uji', 'persen')")
                .params(indicator, mission)
                .update();
    }

    private UUID quarter(int number) {
        return jdbc.sql("select id from period where year = ? and kind = 'QUARTER' and number = ?")
                .params(YEAR, number)
                .query(UUID.class)
                .single();
    }

    /** A period of which a run that opened it is on record. */
    private UUID opened(UUID period) {
        jdbc.sql("insert into period_opening (id, period_id, status, expected, started_at, started_by, finished_at)"
                        + " values (gen_random_uuid(), ?, 'DONE', 0, now(), 'uji', now())")
                .param(period)
                .update();
        return period;
    }

    /** An import that was applied, as of a day before every other. */
    private UUID imported() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into roster_import (id, effective_on, state, roster_file, people_new, people_changed,
                            people_unchanged, people_left, people_rejected, units_new, units_changed, units_unchanged,
                            units_left, units_rejected, uploaded_at, uploaded_by, applied_at, applied_by, work_at)
                        values (?, date '1999-01-01', 'APPLIED', 'uji.csv', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, now(), 'uji', now(),
                            'uji', now())
                        """).param(id).update();
        return id;
    }

    /** A mail that could not be sent. */
    private UUID mail() {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into mail_digest (id, recipient, day, made_at, state, tries, next_try_at, ended_at, problem)"
                        + " values (?, ?, date '1999-01-01', now(), 'FAILED', 5, now(), now(), 'OTHER')")
                .params(id, account)
                .update();
        return id;
    }
}
