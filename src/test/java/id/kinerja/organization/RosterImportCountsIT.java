package id.kinerja.organization;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.IntegrationTest;
import id.kinerja.organization.Issue.Source;
import id.kinerja.organization.RandomRoster.Defect;
import id.kinerja.organization.RandomRoster.Format;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The counts of random rosters, one after the other, against what a plain comparison of their lines says. */
@Transactional
class RosterImportCountsIT extends IntegrationTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @Autowired
    private RosterImports imports;

    @Autowired
    private RosterExport export;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobodyWorksHereYet() {
        jdbc.sql("delete from reporting_line").update();
        jdbc.sql("delete from holding").update();
        jdbc.sql("delete from employee_version").update();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void counts_add_up_and_importing_what_was_exported_changes_nothing(long seed) {
        Random random = new Random(seed);
        Map<String, PersonRow> known = new HashMap<>();
        Set<String> everSeen = new HashSet<>();
        Map<LocalDate, String> exported = new LinkedHashMap<>();
        for (int month = 0; month < 4; month++) {
            LocalDate day = JANUARY.plusMonths(month);
            ImportFile roster = new RandomRoster(defects(random), random)
                    .file(Format.values()[random.nextInt(Format.values().length)], ';');
            CheckedImport checked = imports.read(day, RandomRoster.UNITS, roster);
            RosterImport found = applied(day, RandomRoster.UNITS, roster);

            assertThat(found.peopleRejected()).isEqualTo(checked.rejectedLines(Source.ROSTER));
            assertThat(found.people()).isEqualTo(expected(known, everSeen, checked));

            RosterImport again = applied(
                    day, null, new ImportFile("roster.csv", export.on(day).content()));
            assertThat(again.people().unchanged()).isEqualTo(known.size());
            assertThat(again.people().anything()).isFalse();
            assertThat(again.peopleRejected()).isZero();
            exported.put(day, exported(day));
            assertThat(inCircles(day)).isZero();
        }
        exported.forEach((day, before) -> assertThat(exported(day)).isEqualTo(before));

        LocalDate earlier = JANUARY.plusDays(random.nextInt(60));
        ImportFile corrected = new RandomRoster(defects(random), random).file(Format.UTF_8, ';');
        applied(earlier, null, corrected);
        RosterImport again = applied(
                earlier, null, new ImportFile("roster.csv", export.on(earlier).content()));
        assertThat(again.people().anything()).isFalse();
        assertThat(again.peopleRejected()).isZero();
        assertThat(inCircles(earlier)).isZero();
        exported.forEach((day, before) -> {
            if (!day.equals(earlier)) {
                assertThat(exported(day)).as("%s after %s", day, earlier).isEqualTo(before);
            }
        });
        assertThat(whoWorksWithoutAName()).isZero();
    }

    private String exported(LocalDate day) {
        return new String(export.on(day).content(), StandardCharsets.UTF_8);
    }

    /** How many stand below themselves on a day. */
    private int inCircles(LocalDate day) {
        return jdbc.sql("""
                        with recursive line as materialized (
                            select employee_id, superior_id from reporting_line
                            where valid_from <= :day and (valid_to is null or valid_to > :day)),
                        above as (
                            select employee_id, superior_id from line
                            union
                            select a.employee_id, l.superior_id from above a join line l on l.employee_id = a.superior_id)
                        select count(*) from above where employee_id = superior_id
                        """).param("day", day).query(Integer.class).single();
    }

    private int whoWorksWithoutAName() {
        return jdbc.sql("""
                        select count(*) from (
                            select employee_id, range_agg(daterange(valid_from, valid_to)) days from holding group by 1) h
                        full join (
                            select employee_id, range_agg(daterange(valid_from, valid_to)) days
                            from employee_version group by 1) v using (employee_id)
                        where h.days is distinct from v.days
                        """).query(Integer.class).single();
    }

    /** What the lines say, and what is known after them; who comes back is not new. */
    private static ImportCounts expected(Map<String, PersonRow> known, Set<String> everSeen, CheckedImport checked) {
        Map<String, PersonRow> named =
                checked.people().stream().collect(Collectors.toMap(PersonRow::nip, RosterImportCountsIT::withoutLine));
        List<PersonRow> gone = known.values().stream()
                .filter(person -> !named.containsKey(person.nip()))
                .filter(person -> checked.rejected().stream().noneMatch(line -> standsOn(line, person)))
                .toList();
        int added = 0;
        int changed = 0;
        for (PersonRow person : named.values()) {
            boolean isNew = everSeen.add(person.nip());
            added += isNew ? 1 : 0;
            changed += isNew || person.equals(known.get(person.nip())) ? 0 : 1;
        }
        ImportCounts counts = new ImportCounts(added, changed, named.size() - added - changed, gone.size());
        gone.forEach(person -> known.remove(person.nip()));
        known.replaceAll(
                (nip, person) -> gone.stream().anyMatch(left -> left.nip().equals(person.superiorNip()))
                        ? person.withoutSuperior()
                        : person);
        known.putAll(named);
        return counts;
    }

    private static boolean standsOn(RejectedPerson line, PersonRow person) {
        return line.nip().equals(person.nip())
                || (line.unitCode().equals(person.unitCode()) && line.name().equalsIgnoreCase(person.name()));
    }

    private static PersonRow withoutLine(PersonRow person) {
        return new PersonRow(
                0,
                person.nip(),
                person.name(),
                person.frontDegree(),
                person.backDegree(),
                person.kind(),
                person.grade(),
                person.postKind(),
                person.postTitle(),
                person.unitCode(),
                person.superiorNip(),
                person.heldSince(),
                person.email());
    }

    private static List<Defect> defects(Random random) {
        Defect[] all = Defect.values();
        return Stream.generate(() -> random.nextInt(3) > 0 ? Defect.NONE : all[random.nextInt(all.length)])
                .limit(5 + random.nextInt(25))
                .toList();
    }

    private RosterImport applied(LocalDate day, @Nullable ImportFile units, ImportFile roster) {
        UUID id = imports.check(day, units, roster, "admin");
        imports.apply(id, true, "admin");
        return Objects.requireNonNull(imports.find(id).orElse(null));
    }
}
