package id.kinerja.engine;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open user task with all that its page shows.
 *
 * @param onBehalfOf the user name of the official in whose place the reader has it open; none when it is the reader's own
 * @param values what the form shows besides what is typed
 * @param view the fragment that shows the case
 * @param editPage where the rows are edited before the form is submitted
 */
public record OpenTask(
        OpenStep step,
        @Nullable String onBehalfOf,
        Form form,
        Map<String, Object> values,
        Optional<CaseView> view,
        Optional<String> editPage) {}
