package id.kinerja.organization;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes people who work already on rejected lines that do not have their number, so that they do not count as gone.
 *
 * <p>Only who is named on no other line is looked for: by a number with one digit lost, added or changed, two lost or two
 * exchanged, by a number that a spreadsheet rounded, by name and unit, or by name; these but for the first and name and unit
 * only if nobody else would be meant.
 */
final class RecordedPeople {

    /** Told when rejected lines may be those of people who would count as gone. */
    static final String UNRECOGNIZED = "organization.import.unrecognized";

    /** How a spreadsheet writes a number of as many digits as a NIP has. */
    private static final String EIGHTEEN_DIGITS = "\\d([.,]\\d{1,17})?[eE]\\+?17";

    /** So many pairs of numbers are compared one by one. */
    private static final long MOST_PAIRS = 20_000_000;

    private final CheckedImport checked;
    private final Map<String, RecordedPerson> present;
    private final Map<String, RecordedPerson> missing;
    private final List<RejectedPerson> unknown;
    private final Map<String, String> acceptedNames;

    /** @param present those who work on the effective day, by NIP */
    private RecordedPeople(CheckedImport checked, Map<String, RecordedPerson> present) {
        Set<String> named = new HashSet<>(checked.named());
        checked.rejected().forEach(line -> named.add(line.nip()));
        this.checked = checked;
        this.present = present;
        this.missing = present.entrySet().stream()
                .filter(person -> !named.contains(person.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.unknown = checked.rejected().stream()
                .filter(line -> !present.containsKey(line.nip()))
                .toList();
        this.acceptedNames = checked.people().stream()
                .collect(Collectors.toMap(PersonRow::nip, person -> WrittenName.plain(person.name())));
    }

    static CheckedImport recognize(CheckedImport checked, Map<String, RecordedPerson> present, LocalDate today) {
        return new RecordedPeople(checked, present).recognize(today);
    }

    private CheckedImport recognize(LocalDate today) {
        List<RejectedPerson> recognized = Stream.of(mistyped(), furtherMistyped(), rounded(), byUnit(), byName())
                .flatMap(each -> each)
                .toList();
        Set<String> gone = new HashSet<>(missing.keySet());
        recognized.forEach(line -> gone.remove(line.nip()));
        Set<Integer> attributed = Stream.concat(
                        recognized.stream(), checked.rejected().stream().filter(line -> tells(line, today)))
                .map(RejectedPerson::line)
                .collect(Collectors.toSet());
        long nobodys = checked.rejected().stream()
                .map(RejectedPerson::line)
                .distinct()
                .filter(line -> !attributed.contains(line))
                .count();
        boolean doubtful = nobodys > 0 && !gone.isEmpty();
        return withKnownDates()
                .recognizing(recognized, doubtful ? List.of(unrecognized(nobodys, gone.size())) : List.of());
    }

    /** Where the date is unreadable and the post the same, the recorded date stays. */
    private CheckedImport withKnownDates() {
        Set<Integer> undated = checked.issues().stream()
                .filter(issue ->
                        issue.source() == Issue.Source.ROSTER && issue.code().equals(PersonLine.NO_DATE))
                .map(Issue::line)
                .collect(Collectors.toSet());
        return checked.withPeople(checked.people().stream()
                .map(person -> undated.contains(person.line()) ? withKnownDate(person) : person)
                .toList());
    }

    private PersonRow withKnownDate(PersonRow person) {
        RecordedPerson known = present.get(person.nip());
        return known != null
                        && known.unitCode().equals(person.unitCode())
                        && known.postTitle().equals(person.postTitle())
                ? person.heldSince(known.heldSince())
                : person;
    }

    private static Issue unrecognized(long lines, int gone) {
        return Issue.of(
                Issue.Severity.DOUBTFUL,
                Issue.Source.ROSTER,
                0,
                "",
                "",
                UNRECOGNIZED,
                String.valueOf(lines),
                String.valueOf(gone));
    }

    /** Whether the number says whose line it is: a recorded one's, a second one of somebody's, or somebody's who is new. */
    private boolean tells(RejectedPerson line, LocalDate today) {
        if (checked.named().contains(line.nip())) {
            return repeats(line);
        }
        return present.containsKey(line.nip()) || Nip.wellFormed(line.nip(), today);
    }

    /** Whether the number is on an accepted line with the same name. */
    private boolean repeats(RejectedPerson line) {
        return WrittenName.isIn(acceptedNames.getOrDefault(line.nip(), ""), line.text());
    }

    private Stream<RejectedPerson> mistyped() {
        MistypedNips lines = new MistypedNips(unknown);
        return missing.keySet().stream()
                .flatMap(nip -> lines.nearest(nip).stream().map(line -> standsOn(line, nip)));
    }

    private Stream<RejectedPerson> furtherMistyped() {
        List<RejectedPerson> lines = unknown.stream()
                .filter(line -> line.nip().matches("\\d{16}|\\d{18}"))
                .toList();
        return (long) lines.size() * missing.size() > MOST_PAIRS
                ? Stream.of()
                : lines.stream().flatMap(line -> onlyOne(missing.keySet().stream()
                                .filter(line::furtherMistyped)
                                .limit(2)
                                .toList())
                        .map(nip -> standsOn(line, nip)));
    }

    private static Stream<String> onlyOne(List<String> nips) {
        return nips.size() == 1 ? nips.stream() : Stream.of();
    }

    private Stream<RejectedPerson> rounded() {
        Map<MathContext, Map<BigDecimal, List<String>>> rounded = new HashMap<>();
        Map<String, Set<String>> meant = new HashMap<>();
        return unknown.stream()
                .filter(line -> line.nip().matches(EIGHTEEN_DIGITS))
                .flatMap(line -> Optional.of(meant.computeIfAbsent(line.nip(), nip -> meant(nip, rounded)))
                        .filter(nips -> nips.size() == 1)
                        .map(nips -> standsOn(line, nips.iterator().next()))
                        .stream());
    }

    /** Programs either round the digits beyond those they keep, or cut them off. */
    private Set<String> meant(String written, Map<MathContext, Map<BigDecimal, List<String>>> rounded) {
        BigDecimal number = new BigDecimal(written.replace(',', '.'));
        return Stream.of(RoundingMode.DOWN, RoundingMode.HALF_UP)
                .map(mode -> new MathContext(number.precision(), mode))
                .map(digits -> rounded.computeIfAbsent(digits, this::roundedTo))
                .flatMap(nips -> nips.getOrDefault(number.stripTrailingZeros(), List.of()).stream())
                .collect(Collectors.toSet());
    }

    private Map<BigDecimal, List<String>> roundedTo(MathContext digits) {
        return missing.keySet().stream()
                .filter(nip -> nip.matches("\\d{18}"))
                .collect(Collectors.groupingBy(
                        nip -> new BigDecimal(nip).round(digits).stripTrailingZeros()));
    }

    private Stream<RejectedPerson> byUnit() {
        Map<String, RejectedPerson> lines = new HashMap<>();
        checked.rejected().forEach(line -> lines.putIfAbsent(key(line.name(), line.unitCode()), line));
        return missing.entrySet().stream().flatMap(person -> Stream.ofNullable(lines.get(
                        key(person.getValue().name(), person.getValue().unitCode())))
                .map(line -> standsOn(line, person.getKey())));
    }

    private static String key(String name, String unitCode) {
        return name.toLowerCase(Locale.ROOT) + '\n' + unitCode;
    }

    /** By a name anywhere on a line; of several of that name those whose unit is there as well. */
    private Stream<RejectedPerson> byName() {
        Map<String, List<String>> nips = new HashMap<>();
        missing.forEach(
                (nip, person) -> nips.computeIfAbsent(WrittenName.plain(person.name()), each -> new ArrayList<>())
                        .add(nip));
        nips.remove("");
        int longest = nips.keySet().stream()
                .mapToInt(name -> name.split(" ").length)
                .max()
                .orElse(0);
        Set<Integer> seen = new HashSet<>();
        return checked.rejected().stream()
                .filter(line -> seen.add(line.line()))
                .filter(line -> longest > 0 && mayBeAnothers(line))
                .flatMap(line -> WrittenName.found(nips.keySet(), longest, line.text()).stream()
                        .flatMap(name -> meant(line, nips.getOrDefault(name, List.of())))
                        .map(nip -> standsOn(line, nip)));
    }

    /** Whether the number in its column leaves open whose line it is. */
    private boolean mayBeAnothers(RejectedPerson line) {
        return checked.named().contains(line.nip()) ? !repeats(line) : !present.containsKey(line.nip());
    }

    private Stream<String> meant(RejectedPerson line, List<String> nips) {
        if (nips.size() == 1) {
            return nips.stream();
        }
        Set<String> parts = WrittenName.parts(line.text()).collect(Collectors.toSet());
        return nips.stream().filter(nip -> Optional.ofNullable(missing.get(nip))
                .map(RecordedPerson::unitCode)
                .filter(unit -> !unit.isEmpty() && parts.contains(unit))
                .isPresent());
    }

    private static RejectedPerson standsOn(RejectedPerson line, String nip) {
        return new RejectedPerson(line.line(), nip, line.name(), line.unitCode(), line.text());
    }

    /** Somebody who works on the effective day. */
    record RecordedPerson(
            String name,
            String unitCode,
            String postTitle,
            @Nullable LocalDate heldSince) {}
}
