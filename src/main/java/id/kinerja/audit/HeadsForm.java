package id.kinerja.audit;

import id.kinerja.page.PlainText;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Heads that were kept elsewhere, as typed or pasted.
 *
 * @param heads each as {@code position:hash}, a line each or with commas between; nothing when none was kept
 */
record HeadsForm(
        @PlainText(max = 100_000, multiline = true) @Nullable
        String heads) {

    static final HeadsForm EMPTY = new HeadsForm(null);

    /** What was typed, one by one. */
    List<String> typed() {
        return heads == null
                ? List.of()
                : Arrays.stream(heads.split("[\\s,]+"))
                        .filter(typed -> !typed.isEmpty())
                        .toList();
    }
}
