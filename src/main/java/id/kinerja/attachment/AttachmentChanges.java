package id.kinerja.attachment;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.attachment.AttachmentOwner.Holder;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds and removes attachments, one at a time for each case. Who may is asked before the transaction: in it the case is
 * locked before it is read, so that what is counted is what there is.
 */
@Service
class AttachmentChanges {

    private final AttachmentAccess access;
    private final AttachmentRows rows;
    private final Attachments attachments;
    private final ContentStore contents;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AttachmentChanges(
            AttachmentAccess access,
            AttachmentRows rows,
            Attachments attachments,
            ContentStore contents,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.rows = rows;
        this.attachments = attachments;
        this.contents = contents;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Attaches a file. The same content stands at a place once, so that a repeated request attaches it once, even when
     * the case has gone on meanwhile.
     *
     * @param wanted the id that the sender made; none to get one
     * @throws AttachmentsClosed when nothing may be attached any more
     * @throws FileRefused when there are enough already
     * @throws IdTaken when the id belongs to another file at this place
     * @throws NotVisible when it belongs to one elsewhere
     */
    Added add(SignedIn me, AttachedTo place, @Nullable UUID wanted, IncomingFile file) {
        Holder holder = access.toWrite(me, place);
        return before(place, wanted, file)
                .orElseGet(() -> Objects.requireNonNull(
                        transaction.execute(status -> addLocked(me, holder, place, wanted, file))));
    }

    private Added addLocked(SignedIn me, Holder holder, AttachedTo place, @Nullable UUID wanted, IncomingFile file) {
        var owner = access.owner(place);
        owner.lock(place);
        Optional<Added> meanwhile = before(place, wanted, file);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        if (rows.at(place).size() >= owner.room(place)) {
            throw new FileRefused(FileRefused.Reason.MANY, owner.most());
        }
        var added = new Attachment(
                wanted == null ? UUID.randomUUID() : wanted,
                place,
                holder.toWrite().employee(),
                file.name(),
                file.type(),
                file.content().length,
                file.sha256(),
                me.userName(),
                holder.principal(),
                clock.instant());
        rows.add(added);
        contents.put(added.id(), file.content());
        attachments.added(added);
        return new Added(added, true);
    }

    /**
     * Removes a file from a place; one that is not there is left alone.
     *
     * @throws AttachmentsClosed when nothing may be removed any more
     */
    void remove(SignedIn me, AttachedTo place, UUID id) {
        Holder holder = access.toWrite(me, place);
        transaction.executeWithoutResult(status -> {
            access.owner(place).lock(place);
            rows.at(place).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .ifPresent(one -> attachments.remove(one, holder.principal()));
        });
    }

    /** The same by its id alone. */
    void remove(SignedIn me, UUID id) {
        remove(me, rows.find(id).orElseThrow(NotVisible::new).place(), id);
    }

    /** What a request that is repeated attached before. */
    private Optional<Added> before(AttachedTo place, @Nullable UUID wanted, IncomingFile file) {
        Optional<Attachment> taken = wanted == null ? Optional.empty() : rows.find(wanted);
        if (taken.isPresent() && !taken.get().place().equals(place)) {
            throw new NotVisible();
        }
        if (taken.isPresent() && !taken.get().sha256().equals(file.sha256())) {
            throw new IdTaken();
        }
        return rows.at(place).stream()
                .filter(one -> one.sha256().equals(file.sha256()))
                .findFirst()
                .map(one -> new Added(one, false));
    }

    /**
     * What came of attaching.
     *
     * @param isNew whether it was attached just now, and did not stand there before
     */
    record Added(Attachment file, boolean isNew) {}

    /** That another file has the id that the sender made. */
    static final class IdTaken extends RuntimeException {}
}
