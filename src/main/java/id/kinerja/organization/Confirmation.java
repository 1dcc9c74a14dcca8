package id.kinerja.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may confirm an import.
 *
 * @param problem the code of the message why not; none when the person may
 * @param uploader who uploaded it, by name
 * @param needsAnother whether it touches who uploaded it, or takes somebody with an office away, so that another one confirms it
 * @param mayConfirm the names of others who may, as far as they are listed
 * @param touches who with an office leaves, and what touches the uploader or this person; the first of them
 */
record Confirmation(
        @Nullable String problem, String uploader, boolean needsAnother, List<String> mayConfirm, List<Touch> touches) {

    Confirmation {
        mayConfirm = List.copyOf(mayConfirm);
        touches = List.copyOf(touches);
    }
}
