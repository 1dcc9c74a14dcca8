package id.kinerja.privacy;

import java.util.List;

/**
 * A fact as people read it.
 *
 * @param text empty when it has parts
 * @param parts what belongs to it, each a list of facts; facts without label are the parts' own words
 */
record ShownFact(String label, String text, List<List<ShownFact>> parts) {

    static ShownFact of(String label, String text) {
        return new ShownFact(label, text, List.of());
    }
}
