package id.kinerja.demo;

import id.kinerja.access.LocalAccounts;
import id.kinerja.access.Role;
import id.kinerja.calendar.CalendarSettings;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Accounts;
import id.kinerja.organization.HeadOfGovernment;
import id.kinerja.organization.HeadsOfGovernment;
import id.kinerja.organization.ImportFile;
import id.kinerja.organization.MissingAccount;
import id.kinerja.organization.RosterImports;
import id.kinerja.settings.Setting;
import id.kinerja.settings.SettingGroup;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** What the personnel admin does: settings, head of government, roster and accounts. */
@Component
@Conditional(DemoWanted.class)
class Government {

    private static final String BY = Cast.ADMIN.userName();
    private static final LocalDate HEAD_SINCE = LocalDate.of(2025, 2, 20);

    private final RosterImports imports;
    private final HeadsOfGovernment heads;
    private final Settings settings;
    private final ObjectProvider<SettingGroup> groups;
    private final Accounts people;
    private final LocalAccounts accounts;
    private final HandedOutAccounts handedOut;
    private final WorkingCalendar calendar;

    Government(
            RosterImports imports,
            HeadsOfGovernment heads,
            Settings settings,
            ObjectProvider<SettingGroup> groups,
            Accounts people,
            LocalAccounts accounts,
            HandedOutAccounts handedOut,
            WorkingCalendar calendar) {
        this.imports = imports;
        this.heads = heads;
        this.settings = settings;
        this.groups = groups;
        this.people = people;
        this.accounts = accounts;
        this.handedOut = handedOut;
        this.calendar = calendar;
    }

    void found() {
        handedOut.make(
                new DemoAccount(BY, "Admin: pengelola kepegawaian, pemilik proses, operator"), Cast.ADMIN.roles());
        settings.set(CalendarSettings.GOVERNMENT_NAME, "Pemerintah Kota Contoh", BY);
        heads.succeed(new HeadOfGovernment("Bambang Wicaksono", "Dr. H.", "S.E., M.M.", "Wali Kota", null), HEAD_SINCE);
        take(LocalDate.of(calendar.today().getYear(), 1, 1), DemoFiles.units(), DemoFiles.firstRoster());
        handOutAccounts();
        makeAccounts();
    }

    /** People who were posted here from a day in the middle of the year. */
    void welcome(LocalDate from) {
        take(from, null, DemoFiles.fullRoster());
        makeAccounts();
    }

    /** Chooses the value of a number among the settings. */
    void choose(String key, int value) {
        groups.stream()
                .flatMap(group -> group.settings().stream())
                .filter(setting -> setting.key().equals(key))
                .forEach(setting -> set(setting, String.valueOf(value)));
    }

    private <T> void set(Setting<T> setting, String value) {
        settings.set(setting, setting.read(value), BY);
    }

    private void take(LocalDate from, @Nullable ImportFile units, ImportFile roster) {
        imports.apply(imports.check(from, units, roster, BY), true, BY);
    }

    /** Three people of one line get passwords that are handed out. */
    private void handOutAccounts() {
        Map<String, MissingAccount> byNip = new LinkedHashMap<>();
        people.missing(calendar.today()).forEach(employee -> byNip.put(employee.userName(), employee));
        Stream.of(Line.values()).forEach(part -> {
            MissingAccount employee = Objects.requireNonNull(byNip.get(part.nip()), part.nip());
            handedOut.make(
                    new DemoAccount(part.nip(), employee.titledName() + ": " + part.label()), Set.of(Role.EMPLOYEE));
        });
        handedOut.make(new DemoAccount("pemilik-proses", "Pemilik proses: Cockpit"), Set.of(Role.PROCESS_OWNER));
        handedOut.make(new DemoAccount("tim-kinerja", "Tim pengelola kinerja"), Set.of(Role.PERFORMANCE_TEAM));
        handedOut.make(
                new DemoAccount("tim-tindak-lanjut", "Tim tindak lanjut: menutup pembinaan"),
                Set.of(Role.FOLLOW_UP_TEAM));
        handedOut.make(new DemoAccount("auditor", "Auditor: hanya membaca"), Set.of(Role.AUDITOR));
    }

    /** Accounts for everybody else; their one-time passwords are not kept. */
    private void makeAccounts() {
        List<MissingAccount> missing = people.missing(calendar.today());
        Map<String, String> names = new LinkedHashMap<>();
        missing.forEach(employee -> names.put(employee.userName(), employee.titledName()));
        accounts.create(names, Set.of(Role.EMPLOYEE), BY);
        people.link(missing.stream().map(MissingAccount::employeeId).toList());
    }
}
