package id.kinerja.organization;

import id.kinerja.table.Blanks;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The number by which a civil servant is known (NIP, or NI PPPK): 18 digits without a check digit.
 *
 * <p>PNS: birth date 8, year and month of appointment 6, sex 1, serial 3 (Perka BKN 22/2007). PPPK: birth date 8, year
 * of first appointment 4, count of the work agreement 2, sex 1, serial 3.
 */
public final class Nip {

    private static final int LENGTH = 18;
    private static final String APOSTROPHES = "^['`\u00B4\u02BC\u2018\u2019\u201B\u2032\uFF07]+";
    private static final Pattern NUMBER = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");
    private static final Pattern GROUPS = Pattern.compile("\\d+([^\\p{L}\\p{N},;|\\t\\r\\n]{1,3}\\d+)*+");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D+");
    private static final int FIRST_YEAR = 1940;
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 60;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private Nip() {}

    /** Without what spreadsheets and people put around the digits: blanks, a leading apostrophe. */
    public static String clean(String written) {
        return Blanks.none(written).replaceFirst(APOSTROPHES, "");
    }

    /** Grouped as people write it, such as {@code 19860926 201505 1 001}. */
    public static String grouped(String nip) {
        return nip.length() != LENGTH
                ? nip
                : String.join(" ", nip.substring(0, 8), nip.substring(8, 14), nip.substring(14, 15), nip.substring(15));
    }

    /** What is wrong with a cleaned number, the first fault from the left. */
    static Optional<NipProblem> problem(String nip, EmployeeKind kind, LocalDate today) {
        if (roundedNumber(nip)) {
            return Optional.of(NipProblem.NUMBER);
        }
        if (!nip.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(NipProblem.DIGITS);
        }
        if (nip.length() != LENGTH) {
            return Optional.of(NipProblem.LENGTH);
        }
        if (!bornBy(nip, today)) {
            return Optional.of(NipProblem.BIRTH);
        }
        int year = number(nip, 8, 12);
        int monthOrCount = number(nip, 12, 14);
        if (year < FIRST_YEAR || year > today.getYear() || (kind == EmployeeKind.PNS && !isMonth(monthOrCount))) {
            return Optional.of(NipProblem.APPOINTMENT);
        }
        if (monthOrCount == 0) {
            return Optional.of(NipProblem.AGREEMENT);
        }
        if (nip.charAt(14) != '1' && nip.charAt(14) != '2') {
            return Optional.of(NipProblem.SEX);
        }
        return number(nip, 15, 18) == 0 ? Optional.of(NipProblem.SERIAL) : Optional.empty();
    }

    /** The numbers in a text that could be such a one: 18 digits in groups, or nearly as many without a gap. */
    static Stream<String> within(String text) {
        return GROUPS.matcher(text)
                .results()
                .flatMap(groups ->
                        ofGroups(NO_DIGITS.splitAsStream(groups.group()).toList()));
    }

    private static Stream<String> ofGroups(List<String> groups) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from < groups.size(); from++) {
            StringBuilder number = new StringBuilder(groups.get(from));
            for (int next = from + 1; next < groups.size() && number.length() < LENGTH; next++) {
                number.append(groups.get(next));
            }
            boolean nearly = Math.abs(groups.get(from).length() - LENGTH) <= 2;
            if (number.length() == LENGTH || nearly) {
                found.add(number.length() == LENGTH ? number.toString() : groups.get(from));
            }
        }
        return found.stream();
    }

    /** Whether a number that is recorded for nobody may well be somebody's. */
    static boolean wellFormed(String nip, LocalDate today) {
        return problem(nip, EmployeeKind.PPPK, today).isEmpty();
    }

    /** Whether a spreadsheet took it for a number, such as {@code 1.98609E+17}, and lost its last digits. */
    static boolean roundedNumber(String nip) {
        return NUMBER.matcher(nip).matches();
    }

    /** Whether a valid number says that its bearer was appointed younger than 18 or older than 60. */
    static boolean unusualAge(String nip) {
        LocalDate birth = LocalDate.parse(nip.substring(0, 8), DATE);
        long age = ChronoUnit.YEARS.between(birth, LocalDate.of(number(nip, 8, 12), 12, 31));
        return age < YOUNGEST || age > OLDEST;
    }

    private static boolean bornBy(String nip, LocalDate today) {
        try {
            LocalDate birth = LocalDate.parse(nip.substring(0, 8), DATE);
            return !birth.isAfter(today) && birth.getYear() >= 1900;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }

    private static int number(String nip, int from, int to) {
        return Integer.parseInt(nip.substring(from, to));
    }
}
