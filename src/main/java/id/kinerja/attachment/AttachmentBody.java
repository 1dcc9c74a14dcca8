package id.kinerja.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attachment as programs read it.
 *
 * @param kind the kind of case that it stands with, such as {@code daily-report}
 * @param part the part of the case, such as an activity; none for the case as a whole
 * @param employee whose case it is
 * @param mediaType the type under which it is served
 * @param size in bytes
 * @param sha256 of the content, 64 hexadecimal digits
 * @param uploadedBy the user name of who attached it
 * @param uploadedFor the user name of the official in whose place; none when in no other's
 */
public record AttachmentBody(
        UUID id,
        String kind,
        UUID caseId,
        @Nullable UUID part,
        UUID employee,
        String name,
        FileType type,
        String mediaType,
        int size,
        String sha256,
        String uploadedBy,
        @Nullable String uploadedFor,
        Instant uploadedAt) {

    /** What programs are told of an attachment. */
    public static AttachmentBody of(Attachment one) {
        return new AttachmentBody(
                one.id(),
                one.place().kind(),
                one.place().caseId(),
                one.place().part(),
                one.employeeId(),
                one.name(),
                one.type(),
                one.type().mediaType().toString(),
                one.size(),
                one.sha256(),
                one.uploadedBy(),
                one.uploadedFor(),
                one.uploadedAt());
    }
}
