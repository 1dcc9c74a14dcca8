package id.kinerja.organization;

import id.kinerja.organization.Cell.RejectedLine;
import id.kinerja.organization.Issue.Source;
import id.kinerja.table.Blanks;
import id.kinerja.table.SpreadsheetText;
import id.kinerja.table.TableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one line of a roster by the rules that concern this line alone. */
final class PersonLine {

    static final List<String> COLUMNS = List.of(
            "NIP",
            "NAMA",
            "GELAR DEPAN",
            "GELAR BELAKANG",
            "JENIS PEGAWAI",
            "GOLONGAN",
            "JENIS JABATAN",
            "JABATAN",
            "KODE UNOR",
            "NIP ATASAN",
            "TMT JABATAN",
            "EMAIL",
            "STATUS");

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_EMAIL = 254;
    /** So much of a rejected line is searched for people. */
    private static final int LONGEST_READ = 4_000;

    /** The reason told beside somebody who does not work. */
    static final String INACTIVE = "organization.import.inactive";

    /** The reason told beside what is no date. */
    static final String NO_DATE = "organization.import.date";

    private static final String NONE = "-";
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PNS_GRADE = Pattern.compile("(I|II|III)/[a-d]|IV/[a-e]");
    private static final Set<String> PPPK_GRADES = Set.of(
            "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
            "XVII");

    private final TableRow row;
    private final List<Issue> found;

    PersonLine(TableRow row, List<Issue> found) {
        this.row = row;
        this.found = found;
    }

    /**
     * The line's person.
     *
     * @return none when the person does not work at present
     * @throws RejectedLine when the line cannot be imported
     */
    Optional<PersonRow> read(Set<String> units, LocalDate today, LocalDate effectiveOn) throws RejectedLine {
        if (!row.fits()) {
            throw cell(0).rejected(Cell.misshapen(row));
        }
        EmployeeKind kind = kind();
        PersonRow person = new PersonRow(
                row.line(),
                nip(kind, today),
                cell(1).required(LONGEST_NAME),
                orNone(cell(2).optional(LONGEST_CODE)),
                orNone(cell(3).optional(LONGEST_NAME)),
                kind,
                grade(kind),
                postKind(),
                cell(7).required(LONGEST_TITLE),
                unit(units),
                orNone(superior()),
                heldSince(effectiveOn),
                email());
        return active() ? Optional.of(person) : Optional.empty();
    }

    /** Who may stand here, however wrong the line is: first by the value in the NIP's column, then by any number it has. */
    List<RejectedPerson> rejected() {
        String name = text(1);
        String unit = text(8);
        String text = everything();
        return Stream.concat(Stream.of(Nip.clean(row.value(0))), Nip.within(text))
                .distinct()
                .map(nip -> new RejectedPerson(row.line(), seen(nip), name, unit, text))
                .toList();
    }

    /** All values, but for the superior's number where the values stand in their columns. */
    private String everything() {
        List<String> cells = new ArrayList<>(row.cells());
        if (row.fits() && PostKind.ofTerm(text(6)).isPresent()) {
            cells.remove(row.value(9));
        }
        String text = cells.stream()
                .map(cell -> cell.substring(0, Math.min(cell.length(), LONGEST_READ)))
                .map(cell -> seen(cell.replaceAll("[\\t\\r\\n]", "|")))
                .collect(Collectors.joining("|"));
        return text.substring(0, Math.min(text.length(), LONGEST_READ));
    }

    private String text(int column) {
        return Blanks.single(seen(SpreadsheetText.read(row.value(column))));
    }

    private static String seen(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}]", " ");
    }

    private EmployeeKind kind() throws RejectedLine {
        return switch (cell(4).text().toUpperCase(Locale.ROOT)) {
            case "PNS" -> EmployeeKind.PNS;
            case "PPPK" -> EmployeeKind.PPPK;
            default -> throw cell(4).rejected("organization.import.kind");
        };
    }

    private String nip(EmployeeKind kind, LocalDate today) throws RejectedLine {
        String nip = cell(0).nip();
        if (nip.isEmpty()) {
            throw cell(0).rejected("organization.import.required");
        }
        Optional<NipProblem> problem = Nip.problem(nip, kind, today);
        if (problem.isPresent()) {
            throw cell(0).rejected("organization.nip." + problem.get().name(), String.valueOf(nip.length()));
        }
        if (Nip.unusualAge(nip)) {
            cell(0).note("organization.import.age");
        }
        return nip;
    }

    private @Nullable String grade(EmployeeKind kind) throws RejectedLine {
        String grade = cell(5).optional(LONGEST_CODE);
        boolean usual = kind == EmployeeKind.PNS ? PNS_GRADE.matcher(grade).matches() : PPPK_GRADES.contains(grade);
        if (!grade.isEmpty() && !usual) {
            cell(5).note("organization.import.grade", kind.name());
        }
        return orNone(grade);
    }

    private PostKind postKind() throws RejectedLine {
        Optional<PostKind> kind = PostKind.ofTerm(cell(6).text());
        if (kind.isEmpty()) {
            throw cell(6).rejected(
                            "organization.import.post-kind",
                            String.join(
                                    ", ",
                                    Arrays.stream(PostKind.values())
                                            .map(PostKind::term)
                                            .toList()));
        }
        return kind.get();
    }

    private String unit(Set<String> units) throws RejectedLine {
        String code = cell(8).required(LONGEST_CODE);
        if (!units.contains(code)) {
            throw cell(8).rejected("organization.import.unit");
        }
        return code;
    }

    private String superior() throws RejectedLine {
        String superior = cell(9).nip();
        if (Nip.roundedNumber(superior)) {
            cell(9).doubtful("organization.import.superior-number");
            return "";
        }
        return superior.equals(NONE) ? "" : superior;
    }

    private @Nullable LocalDate heldSince(LocalDate effectiveOn) throws RejectedLine {
        String written = cell(10).text();
        if (written.isEmpty()) {
            return null;
        }
        LocalDate day = WrittenDate.read(written);
        if (day == null) {
            cell(10).doubtful(NO_DATE);
        } else if (day.isAfter(effectiveOn)) {
            cell(10).doubtful("organization.import.not-yet", effectiveOn.toString());
        }
        return day;
    }

    private @Nullable String email() throws RejectedLine {
        String email = cell(11).text();
        if (email.isEmpty()
                || (email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches())) {
            return orNone(email);
        }
        cell(11).doubtful("organization.import.email");
        return null;
    }

    private boolean active() throws RejectedLine {
        Optional<WorkStatus> status = WorkStatus.ofTerm(cell(12).text());
        if (status.isEmpty()) {
            throw cell(12).rejected("organization.import.status");
        }
        if (status.get() == WorkStatus.GONE) {
            cell(12).doubtful(INACTIVE);
        }
        return status.get() == WorkStatus.WORKS;
    }

    private Cell cell(int column) {
        return new Cell(Source.ROSTER, row.line(), COLUMNS.get(column), row.value(column), found);
    }

    private static @Nullable String orNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
