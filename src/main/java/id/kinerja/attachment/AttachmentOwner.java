package id.kinerja.attachment;

import id.kinerja.access.Appraisal;
import id.kinerja.access.SignedIn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A capability whose cases may have attachments: it says what they are about and when they may change. */
public interface AttachmentOwner {

    /** The kind of its cases, under which attachments are stored. */
    String kind();

    /** What stands at a place, for who asks; none when there is no such case or part. */
    Optional<Holder> holder(SignedIn asker, AttachedTo place);

    /**
     * Locks the case in the caller's transaction and takes note that its attachments change.
     *
     * @throws AttachmentsClosed when nothing may be attached or removed now
     */
    void lock(AttachedTo place);

    /**
     * How many attachments the place may have in all, as it is now; under the lock when one is added.
     *
     * @throws AttachmentsClosed when nothing may be added any more
     */
    int room(AttachedTo place);

    /** The most pieces of evidence that any place may have, of which attachments are a part. */
    int most();

    /** Whether the employee may know by now that there is something; else neither file nor trail tells. */
    default boolean told(AttachedTo place) {
        return true;
    }

    /**
     * What attachments stand with.
     *
     * @param toRead what the policy is asked before anything is shown
     * @param toWrite what the policy is asked before anything is added or removed
     * @param principal the user name of the official in whose place who asks reads and writes here by the case itself; none
     *     when in no other's, or when the organisation says so
     * @param title what a page calls it, in the language of who asks
     * @param page the address of the page it is part of
     * @param changeable whether attachments may be added or removed as it stands
     */
    record Holder(
            Appraisal toRead,
            Appraisal toWrite,
            @Nullable String principal,
            String title,
            String page,
            boolean changeable) {}
}
