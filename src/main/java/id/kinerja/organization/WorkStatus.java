package id.kinerja.organization;

import id.kinerja.table.Blanks;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a roster says that somebody works at present (status, kedudukan hukum). */
enum WorkStatus {
    WORKS,
    GONE;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern KIND = Pattern.compile("\\b(pns|cpns|pppk|p3k|asn|pegawai)\\b");

    private static final Set<String> WORKING = Set.of("aktif", "masih aktif", "aktif bekerja");

    private static final Set<String> AWAY = Set.of(
            "tidak aktif",
            "non aktif",
            "nonaktif",
            "pensiun",
            "pensiun dini",
            "pensiun bup",
            "bup",
            "batas usia pensiun",
            "masa persiapan pensiun",
            "mpp",
            "berhenti",
            "diberhentikan",
            "diberhentikan dengan hormat",
            "diberhentikan tidak dengan hormat",
            "diberhentikan sementara",
            "pemberhentian",
            "pemberhentian sementara",
            "mengundurkan diri",
            "meninggal",
            "meninggal dunia",
            "wafat",
            "tewas",
            "keluar",
            "pindah keluar",
            "pindah instansi",
            "mutasi keluar",
            "cltn",
            "cuti di luar tanggungan negara",
            "cuti diluar tanggungan negara");

    /**
     * What a status means, whatever case, blanks and signs it has, and whether it names the kind of employee.
     *
     * @param written a blank one means that somebody works, since rosters without others leave it out
     * @return none when it is not known
     */
    static Optional<WorkStatus> ofTerm(String written) {
        if (written.isEmpty()) {
            return Optional.of(WORKS);
        }
        String words = BETWEEN_WORDS.matcher(written.toLowerCase(Locale.ROOT)).replaceAll(" ");
        String status = Blanks.single(KIND.matcher(words).replaceAll(" "));
        return WORKING.contains(status) ? Optional.of(WORKS) : Optional.of(GONE).filter(gone -> AWAY.contains(status));
    }
}
