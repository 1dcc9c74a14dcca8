package id.kinerja.attachment;

import id.kinerja.access.NotVisible;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.attachment.AttachmentOwner.Holder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may see and change attachments: whoever may do so with the case; who may not is told that there is none. */
@Component
class AttachmentAccess {

    private final Map<String, AttachmentOwner> owners;
    private final AttachmentRows rows;
    private final ContentStore contents;
    private final Policy policy;
    private final OpenedFiles opened;

    AttachmentAccess(
            List<AttachmentOwner> owners,
            AttachmentRows rows,
            ContentStore contents,
            Policy policy,
            OpenedFiles opened) {
        this.owners = owners.stream().collect(Collectors.toMap(AttachmentOwner::kind, Function.identity()));
        this.rows = rows;
        this.contents = contents;
        this.policy = policy;
        this.opened = opened;
    }

    AttachmentOwner owner(AttachedTo place) {
        AttachmentOwner owner = owners.get(place.kind());
        if (owner == null) {
            throw new NotVisible();
        }
        return owner;
    }

    /** @throws NotVisible when there is no such place, or the person may not change what stands there */
    Holder toWrite(SignedIn me, AttachedTo place) {
        Holder holder = owner(place).holder(me, place).orElseThrow(NotVisible::new);
        policy.require(me, Right.WRITE, holder.toWrite());
        return holder;
    }

    /** An attachment that is about to be shown without what it holds. */
    @Transactional
    Attachment toRead(SignedIn me, UUID id) {
        Attachment one = rows.find(id).orElseThrow(NotVisible::new);
        opened(me, requireReadable(me, one.place()), one.place(), Attachments.FILE, one.id());
        return one;
    }

    /** An attachment with what it holds, about to be handed out. */
    @Transactional
    Download toDownload(SignedIn me, UUID id) {
        Attachment one = toRead(me, id);
        return new Download(one, contents.get(id).orElseThrow(NotVisible::new));
    }

    /** All at a place, about to be shown. */
    @Transactional
    List<Attachment> allToRead(SignedIn me, AttachedTo place) {
        Holder holder = requireReadable(me, place);
        opened(me, holder, place, place.kind(), place.caseId());
        return rows.at(place);
    }

    /** All at a place that the person may change, about to be shown beside what may be done. */
    @Transactional
    List<Attachment> allToWrite(SignedIn me, AttachedTo place) {
        Holder holder = toWrite(me, place);
        opened(me, holder, place, place.kind(), place.caseId());
        return rows.at(place);
    }

    /**
     * Who may read the case only in an official's place reads it for the official. As long as the employee may not know of
     * it, nothing is recorded: it would stand in the list of who opened the file.
     */
    private void opened(SignedIn me, Holder holder, AttachedTo place, String type, UUID id) {
        UUID employee = holder.toRead().employee();
        if (!me.is(employee) && owner(place).told(place)) {
            String principal = policy.principalOf(me, Right.READ, holder.toRead(), holder.principal());
            opened.opened(me, principal, employee, type, id);
        }
    }

    private Holder requireReadable(SignedIn me, AttachedTo place) {
        Holder holder = owner(place).holder(me, place).orElseThrow(NotVisible::new);
        policy.require(me, Right.READ, holder.toRead());
        return holder;
    }

    /** An attachment and what it holds. */
    record Download(Attachment file, byte[] content) {}
}
