package id.kinerja.attachment;

import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what attachments hold. Every node reads what any other has stored, and storing belongs to the caller's
 * transaction: what is rolled back was never stored.
 */
interface ContentStore {

    /** Stores the content of a new attachment. */
    void put(UUID attachment, byte[] content);

    /** The content; none when the attachment is gone. */
    Optional<byte[]> get(UUID attachment);
}
