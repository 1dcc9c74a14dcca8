package id.kinerja.inbox;

import id.kinerja.engine.CaseDescription;
import id.kinerja.engine.OpenStep;
import org.jspecify.annotations.Nullable;

/**
 * A task as the inbox lists it.
 *
 * @param employee whose case it is, by name; empty when it is the reader's own
 * @param onBehalfOf the official in whose place the reader would do it, by name; empty when it is the reader's own
 * @param workingDays working days left until it is due; negative when overdue, none when it has no due date
 */
record InboxTask(
        OpenStep step,
        CaseDescription about,
        String employee,
        String onBehalfOf,
        @Nullable Integer workingDays) {}
