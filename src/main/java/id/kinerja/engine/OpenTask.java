package id.kinerja.engine;

import java.util.Map;
import java.util.Optional;

/**
 * An open user task with all that its page shows.
 *
 * @param values what the form shows besides what is typed
 * @param view the fragment that shows the case
 * @param editPage where the rows are edited before the form is submitted
 */
public record OpenTask(
        OpenStep step, Form form, Map<String, Object> values, Optional<CaseView> view, Optional<String> editPage) {}
