package id.kinerja.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is told of an entry.
 *
 * @param entry none when nothing is told of it
 * @param withheld whether it has more than stands here: what is about a person's case who asks may not read
 */
record Told(@Nullable AuditEntry entry, boolean withheld) {

    /** Who reads entries, some after others. */
    interface Reader {

        /** Who is told everything, as the database holds it. */
        Reader ALL = entries -> entries.stream().map(Told::all).toList();

        /** What is told of each, in the same order. */
        List<Told> tell(List<AuditEntry> entries);
    }

    static Told all(AuditEntry entry) {
        return new Told(entry, false);
    }

    static Told nothing() {
        return new Told(null, false);
    }

    /** Whether it is the whole entry. */
    boolean isWhole() {
        return entry != null && !withheld;
    }
}
