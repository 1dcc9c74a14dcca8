package id.kinerja.organization;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
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

/**
 * Recognizes people who work already on rejected lines that do not have their number, so that they do not count as gone.
 *
 * <p>Only who is named on no other line is looked for: by a number with one digit lost, added or changed, by a number
 * that a spreadsheet rounded, by name and unit, or by name; a rounded number and a mere name only if nobody else would be meant.
 */
final class RecordedPeople {

    /** How a spreadsheet writes a number of as many digits as a NIP has. */
    private static final String EIGHTEEN_DIGITS = "\\d([.,]\\d{1,17})?[eE]\\+?17";

    private final Map<String, RecordedPerson> missing;
    private final List<RejectedPerson> rejected;
    private final List<RejectedPerson> unknown;

    /** @param present those who work on the effective day, by NIP */
    private RecordedPeople(CheckedImport checked, Map<String, RecordedPerson> present) {
        Set<String> named = new HashSet<>(checked.named());
        checked.rejected().forEach(line -> named.add(line.nip()));
        this.missing = present.entrySet().stream()
                .filter(person -> !named.contains(person.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.rejected = checked.rejected();
        this.unknown = checked.rejected().stream()
                .filter(line -> !present.containsKey(line.nip()))
                .toList();
    }

    static CheckedImport recognize(CheckedImport checked, Map<String, RecordedPerson> present) {
        RecordedPeople recorded = new RecordedPeople(checked, present);
        return checked.recognizing(
                Stream.of(recorded.mistyped(), recorded.rounded(), recorded.byUnit(), recorded.byName())
                        .flatMap(each -> each)
                        .toList());
    }

    private Stream<RejectedPerson> mistyped() {
        MistypedNips lines = new MistypedNips(unknown);
        return missing.keySet().stream()
                .flatMap(nip -> lines.nearest(nip).stream().map(line -> standsOn(line, nip)));
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
        Map<RecordedPerson, RejectedPerson> lines = new HashMap<>();
        rejected.forEach(line -> lines.putIfAbsent(new RecordedPerson(key(line.name()), line.unitCode()), line));
        return missing.entrySet().stream().flatMap(person -> Stream.ofNullable(lines.get(new RecordedPerson(
                        key(person.getValue().name()), person.getValue().unitCode())))
                .map(line -> standsOn(line, person.getKey())));
    }

    private Stream<RejectedPerson> byName() {
        Map<String, List<String>> nips = new HashMap<>();
        missing.forEach((nip, person) -> nips.computeIfAbsent(key(person.name()), each -> new ArrayList<>())
                .add(nip));
        return unknown.stream()
                .flatMap(line -> Optional.ofNullable(nips.get(key(line.name())))
                        .filter(found -> found.size() == 1)
                        .map(found -> standsOn(line, found.get(0)))
                        .stream());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static RejectedPerson standsOn(RejectedPerson line, String nip) {
        return new RejectedPerson(line.line(), nip, line.name(), line.unitCode());
    }

    /** Somebody who works on the effective day. */
    record RecordedPerson(String name, String unitCode) {}
}
