package id.kinerja.organization;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.organization.Issue.Severity;
import id.kinerja.organization.Issue.Source;
import id.kinerja.organization.RandomRoster.Defect;
import id.kinerja.organization.RandomRoster.Format;
import id.kinerja.organization.RandomRoster.Line;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** What holds for every roster, whatever is wrong with it and however it is written down. */
class RosterPropertiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @Property(tries = 300)
    void every_line_is_accepted_or_rejected_or_not_at_work_and_none_twice(
            @ForAll("defects") List<Defect> defects,
            @ForAll Format format,
            @ForAll("separators") char separator,
            @ForAll Random random) {
        RandomRoster roster = new RandomRoster(defects, random);
        CheckedImport checked = check(roster.file(format, separator));
        Set<Integer> accepted = checked.people().stream().map(PersonRow::line).collect(Collectors.toSet());
        Set<Integer> rejected = lines(checked, Severity.REJECTED, null);
        Set<Integer> away = lines(checked, Severity.DOUBTFUL, "organization.import.inactive");
        away.addAll(lines(checked, Severity.DOUBTFUL, "organization.import.inactive-kept"));
        assertThat(accepted).hasSize(checked.people().size());
        assertThat(checked.rejectedLines(Source.ROSTER)).isEqualTo(rejected.size());
        assertThat(accepted.size() + rejected.size() + away.size()).isEqualTo(defects.size());
        Set<Integer> all = new HashSet<>(accepted);
        all.addAll(rejected);
        all.addAll(away);
        assertThat(all).hasSize(defects.size());
    }

    @Property(tries = 300)
    void a_bad_line_is_rejected_and_costs_no_other(
            @ForAll("defects") List<Defect> defects, @ForAll Format format, @ForAll Random random) {
        RandomRoster roster = new RandomRoster(defects, random);
        CheckedImport checked = check(roster.file(format, ';'));
        Map<Integer, PersonRow> people =
                checked.people().stream().collect(Collectors.toMap(PersonRow::line, Function.identity()));
        boolean nobodyTwice = !defects.contains(Defect.NIP_TWICE);
        for (int i = 0; i < defects.size(); i++) {
            Line line = roster.lines().get(i);
            PersonRow person = people.get(i + 2);
            if (line.defect().rejects()) {
                assertThat(person).as("line %s, %s", i + 2, line).isNull();
            } else if (nobodyTwice && line.defect() != Defect.INACTIVE) {
                assertThat(person).as("line %s, %s", i + 2, line).isNotNull();
                assertThat(person.nip()).isEqualTo(Nip.clean(line.values().get(0)));
                assertThat(person.name())
                        .isEqualTo(line.values().get(1).replace("\u00A0", " ").strip());
                assertThat(person.postTitle()).isEqualTo(line.values().get(7));
                assertThat(person.heldSince())
                        .isEqualTo(line.defect() == Defect.FAR_DATE ? null : LocalDate.of(2020, 3, 1));
            }
        }
    }

    @Property(tries = 300)
    void whose_number_stands_anywhere_on_a_rejected_line_is_kept(
            @ForAll("defects") List<Defect> defects,
            @ForAll Format format,
            @ForAll("separators") char separator,
            @ForAll Random random) {
        RandomRoster roster = new RandomRoster(defects, random);
        CheckedImport checked = check(roster.file(format, separator));
        Set<String> kept = checked.rejected().stream().map(RejectedPerson::nip).collect(Collectors.toSet());
        assertThat(roster.lines()).filteredOn(line -> line.defect().hasNumber()).allSatisfy(line -> assertThat(kept)
                .contains(line.nip()));
    }

    @Property(tries = 300)
    void nobody_stands_below_somebody_who_is_not_imported_or_below_themselves(
            @ForAll("defects") List<Defect> defects, @ForAll Random random) {
        CheckedImport checked = check(new RandomRoster(defects, random).file(Format.UTF_8, ';'));
        Map<String, PersonRow> people =
                checked.people().stream().collect(Collectors.toMap(PersonRow::nip, Function.identity()));
        Set<Integer> told = lines(checked, Severity.DOUBTFUL, null);
        for (PersonRow person : people.values()) {
            Set<String> above = new HashSet<>();
            for (PersonRow next = person; next != null; next = superior(next, people)) {
                assertThat(above.add(next.nip())).as("circle above %s", person).isTrue();
                assertThat(next.superiorNip() == null || people.containsKey(next.superiorNip()))
                        .isTrue();
            }
            assertThat(person.superiorNip() != null || told.contains(person.line()) || heads(person, people))
                    .as("who has no superior is told: %s", person)
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<List<Defect>> defects() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.just(Defect.NONE)),
                        Tuple.of(2, Arbitraries.just(Defect.ANY_SUPERIOR)),
                        Tuple.of(4, Arbitraries.of(Arrays.asList(Defect.values()))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t');
    }

    /** The head of a unit below the root stands below the head of government. */
    private static boolean heads(PersonRow person, Map<String, PersonRow> people) {
        return person.postKind().managerial()
                && people.values().stream()
                                .filter(other -> other.postKind().managerial()
                                        && other.unitCode().equals(person.unitCode()))
                                .count()
                        == 1;
    }

    private static @Nullable PersonRow superior(PersonRow person, Map<String, PersonRow> people) {
        return person.superiorNip() == null ? null : people.get(person.superiorNip());
    }

    private static Set<Integer> lines(CheckedImport checked, Severity severity, @Nullable String code) {
        return checked.issues().stream()
                .filter(issue -> issue.source() == Source.ROSTER && issue.severity() == severity && issue.line() > 0)
                .filter(issue -> code == null || issue.code().equals(code))
                .map(Issue::line)
                .collect(Collectors.toSet());
    }

    private static CheckedImport check(ImportFile roster) {
        return ImportCheck.check(RandomRoster.UNITS, roster, Map.of(), TODAY, JANUARY);
    }
}
