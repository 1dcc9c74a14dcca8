package id.kinerja.organization;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of post (jenis jabatan), from UU 5/2014 and UU 20/2023. */
public enum PostKind {
    LEADER_MAIN("Pimpinan Tinggi Utama", true),
    LEADER_MIDDLE("Pimpinan Tinggi Madya", true),
    LEADER_PRIMARY("Pimpinan Tinggi Pratama", true),
    ADMINISTRATOR("Administrator", true),
    SUPERVISOR("Pengawas", true),
    FUNCTIONAL("Fungsional", false),
    OPERATIONAL("Pelaksana", false);

    private final String term;
    private final boolean managerial;

    PostKind(String term, boolean managerial) {
        this.term = term;
        this.managerial = managerial;
    }

    /** The official Indonesian term. */
    public String term() {
        return term;
    }

    /** Whether its holder heads a unit. */
    public boolean managerial() {
        return managerial;
    }

    /** The kind with this official term, in whatever case. */
    static Optional<PostKind> ofTerm(String term) {
        return Arrays.stream(values())
                .filter(kind -> kind.term.equalsIgnoreCase(term))
                .findFirst();
    }
}
