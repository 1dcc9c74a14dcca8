package id.kinerja.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that stands with a case (berkas bukti dukung); its content is kept apart.
 *
 * @param employeeId whose case it is
 * @param name for people, with the ending of its type
 * @param type by its content
 * @param size in bytes
 * @param sha256 of the content, 64 hexadecimal digits
 * @param uploadedBy the user name of who attached it
 * @param uploadedFor the user name of the official in whose place; none when in no other's
 */
public record Attachment(
        UUID id,
        AttachedTo place,
        UUID employeeId,
        String name,
        FileType type,
        int size,
        String sha256,
        String uploadedBy,
        @Nullable String uploadedFor,
        Instant uploadedAt) {

    /** The most bytes of one file. */
    public static final int LARGEST = 5 * 1024 * 1024;
}
