package id.kinerja.organization;

import id.kinerja.table.Spreadsheets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A made-up roster, some of whose lines have defects, in any order and any file format. */
final class RandomRoster {

    static final ImportFile UNITS = new ImportFile("units.csv", """
            KODE;NAMA;JENIS;KODE INDUK;BIDANG LAYANAN
            RR-KOTA;Kota;KOTA;;
            RR-A;Dinas A;DINAS;RR-KOTA;
            RR-B;Dinas B;DINAS;RR-KOTA;
            """.getBytes(StandardCharsets.UTF_8));

    private static final List<String> NAMES = List.of("Ren\u00e9", "Siti D'Angelo", "Budi; S.H.", "Ni, Luh \"Ayu\"");

    private final Random random;
    private final List<Line> lines = new ArrayList<>();

    RandomRoster(List<Defect> defects, Random random) {
        this.random = random;
        List<String> nips = IntStream.range(0, defects.size())
                .mapToObj(RandomRoster::nip)
                .collect(Collectors.toCollection(ArrayList::new));
        for (int i = 0; i < defects.size(); i++) {
            lines.add(new Line(defects.get(i), nips.get(i), damaged(defects.get(i), values(i, nips), nips)));
        }
        Collections.shuffle(lines, random);
    }

    List<Line> lines() {
        return lines;
    }

    /** The lines in some order of columns, told apart by some separator. */
    ImportFile file(Format format, char separator) {
        List<Integer> order =
                IntStream.range(0, PersonLine.COLUMNS.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(order, random);
        List<List<String>> rows = new ArrayList<>();
        rows.add(order.stream()
                .map(PersonLine.COLUMNS::get)
                .map(name -> random.nextBoolean() ? " " + name.toLowerCase(java.util.Locale.ROOT) : name)
                .toList());
        lines.forEach(line -> rows.add(order.stream().map(line.values()::get).toList()));
        return written(format, separator, List.of("\n", "\r\n", "\r").get(random.nextInt(3)), rows);
    }

    /** Rows as a file; separator and line end do not count for XLSX. */
    static ImportFile written(Format format, char separator, String lineEnd, List<List<String>> rows) {
        if (format == Format.XLSX) {
            return new ImportFile("roster.xlsx", Spreadsheets.of(rows));
        }
        String text = rows.stream()
                .map(row ->
                        row.stream().map(RandomRoster::quoted).collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining(lineEnd));
        boolean marked = format == Format.UTF_8_MARKED || format == Format.UTF_16;
        return new ImportFile("roster.csv", ((marked ? "\uFEFF" : "") + text).getBytes(format.charset));
    }

    private static String quoted(String value) {
        return value.matches("(?s).*[,;\t\"].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private List<String> values(int number, List<String> nips) {
        String superior = number == 0 || random.nextInt(5) == 0 ? "" : nips.get(random.nextInt(number));
        return new ArrayList<>(List.of(
                nips.get(number),
                NAMES.get(random.nextInt(NAMES.size())) + " " + number,
                "",
                "S.Sos., M.Si.",
                "PNS",
                "III/" + "abcd".charAt(random.nextInt(4)),
                random.nextInt(8) == 0 ? "Administrator" : "Fungsional",
                "Arsiparis",
                random.nextBoolean() ? "RR-A" : "RR-B",
                superior,
                "2020-03-01",
                "p" + number + "@kota.example",
                "Aktif"));
    }

    private List<String> damaged(Defect defect, List<String> values, List<String> nips) {
        String nip = values.get(0);
        switch (defect) {
            case NONE -> {}
            case SHORT_NIP -> values.set(0, nip.substring(1));
            case MONTH_13 -> values.set(0, nip.substring(0, 4) + "13" + nip.substring(6));
            case SEX_3 -> values.set(0, nip.substring(0, 14) + "3" + nip.substring(15));
            case NUMBER -> values.set(0, "1.98609262015051E+17");
            case NIP_TWICE -> values.set(0, nips.get(random.nextInt(nips.size())));
            case NO_NAME -> values.set(1, " ");
            case CONTROL -> values.set(1, "Budi\u007F");
            case FORMULA_ERROR -> values.set(7, "#REF!");
            case NO_UNIT -> values.set(8, "TIDAK-ADA");
            case OWN_SUPERIOR -> values.set(9, nip);
            case NO_SUPERIOR -> values.set(9, "199901012020011999");
            case ANY_SUPERIOR -> values.set(9, nips.get(random.nextInt(nips.size())));
            case FAR_DATE ->
                values.set(
                        10,
                        List.of("+999999999-01-01", "-999999999-12-31", "0001-01-01", "31/12/9999")
                                .get(random.nextInt(4)));
            case INACTIVE -> values.set(12, "Pensiun");
            case UNKNOWN_STATUS -> values.set(12, "Tugas Belajar");
            case APOSTROPHE -> values.set(0, "'" + nip);
            case GROUPS -> values.set(0, "\u00A0" + Nip.grouped(nip) + " ");
            case BLANKS -> values.set(1, " \u00A0 " + values.get(1) + "  ");
            case NIP_PREFIX -> values.set(0, "NIP. " + nip);
            case NIP_AS_FORMULA -> values.set(0, "=\"" + nip + "\"");
            case NIP_WITH_TEXT -> values.set(0, nip + " (lama)");
            case SWAPPED -> Collections.swap(values, 0, 1);
            case SHIFTED -> {
                values.add(0, "");
                values.remove(values.size() - 1);
            }
            case MERGED_COMMA -> merge(values, ",");
            case MERGED_SEMICOLON -> merge(values, ";");
            case MERGED_TAB -> merge(values, "\t");
            case FORMULA -> values.set(7, "=HYPERLINK(\"x\")");
        }
        return values;
    }

    /** Told apart by another separator, or in quotes as a whole: everything is one value. */
    private static void merge(List<String> values, String separator) {
        values.set(0, String.join(separator, values));
        Collections.fill(values.subList(1, values.size()), "");
    }

    private static String nip(int number) {
        LocalDate birth = LocalDate.of(1985, 1, 1).plusDays(number);
        return birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "2015051001";
    }

    /** A line and what is wrong with it. */
    record Line(Defect defect, String nip, List<String> values) {}

    /** What may be wrong with a line. */
    enum Defect {
        NONE,
        SHORT_NIP,
        MONTH_13,
        SEX_3,
        NUMBER,
        NIP_TWICE,
        NO_NAME,
        CONTROL,
        FORMULA_ERROR,
        UNKNOWN_STATUS,
        NO_UNIT,
        NIP_PREFIX,
        NIP_AS_FORMULA,
        NIP_WITH_TEXT,
        SWAPPED,
        SHIFTED,
        MERGED_COMMA,
        MERGED_SEMICOLON,
        MERGED_TAB,
        OWN_SUPERIOR,
        NO_SUPERIOR,
        ANY_SUPERIOR,
        FAR_DATE,
        INACTIVE,
        APOSTROPHE,
        GROUPS,
        BLANKS,
        FORMULA;

        /** Whether the line cannot be imported, but has the person's number somewhere. */
        boolean hasNumber() {
            return rejects() && compareTo(NO_NAME) >= 0;
        }

        /** Whether the line cannot be imported, whatever the others are. */
        boolean rejects() {
            return compareTo(SHORT_NIP) >= 0 && compareTo(MERGED_TAB) <= 0 && this != NIP_TWICE;
        }
    }

    /** How a roster is written down. */
    enum Format {
        UTF_8(StandardCharsets.UTF_8),
        UTF_8_MARKED(StandardCharsets.UTF_8),
        UTF_16(StandardCharsets.UTF_16LE),
        WINDOWS_1252(Charset.forName("windows-1252")),
        XLSX(StandardCharsets.UTF_8);

        private final Charset charset;

        Format(Charset charset) {
            this.charset = charset;
        }
    }
}
