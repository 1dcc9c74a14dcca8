package id.kinerja.demo;

import java.util.Arrays;
import java.util.Optional;

/** The line of three people, each the superior of the next, whose passwords are handed out. */
enum Line {
    EMPLOYEE("197802151999021001", "pegawai"),
    SUPERVISOR("198001072005122001", "atasan langsungnya"),
    AGENCY_HEAD("197011281991032001", "kepala dinas di atasnya");

    /** The unit that the supervisor heads. */
    static final String UNIT = "DUKCAPIL-01";

    private final String nip;
    private final String label;

    Line(String nip, String label) {
        this.nip = nip;
        this.label = label;
    }

    String nip() {
        return nip;
    }

    String label() {
        return label;
    }

    /** The part that a person has in the line, if any. */
    static Optional<Line> of(Person person) {
        return Arrays.stream(values())
                .filter(part -> part.nip.equals(person.me().userName()))
                .findFirst();
    }
}
