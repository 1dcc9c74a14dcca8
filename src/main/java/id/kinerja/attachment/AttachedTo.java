package id.kinerja.attachment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With what an attachment stands.
 *
 * @param kind the kind of case, such as {@code daily-report}
 * @param part the part of the case, such as an activity; none for the case as a whole
 */
public record AttachedTo(String kind, UUID caseId, @Nullable UUID part) {}
