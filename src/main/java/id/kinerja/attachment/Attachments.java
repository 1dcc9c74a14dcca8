package id.kinerja.attachment;

import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What stands with cases, for the capabilities whose cases they are; these have asked who may see it. */
@Service
public class Attachments {

    /** What an attachment is called where its reading and changes are recorded. */
    static final String FILE = "attachment";

    private final AttachmentRows rows;
    private final Trail trail;
    private final ObjectProvider<AttachmentOwner> owners;

    Attachments(AttachmentRows rows, Trail trail, ObjectProvider<AttachmentOwner> owners) {
        this.rows = rows;
        this.trail = trail;
        this.owners = owners;
    }

    /** Those of some cases of a kind, by one statement, in the order in which they were attached. */
    public List<Attachment> of(String kind, Collection<UUID> caseIds) {
        return rows.of(kind, caseIds);
    }

    /** Those at one place. */
    public List<Attachment> at(AttachedTo place) {
        return rows.at(place);
    }

    /** Removes all at a place with what they hold, since the place itself goes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeAt(AttachedTo place) {
        removeAt(place, null);
    }

    /** The same in an official's place, by the official's user name. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeAt(AttachedTo place, @Nullable String principal) {
        rows.at(place).forEach(one -> remove(one, principal));
    }

    void remove(Attachment one, @Nullable String principal) {
        rows.remove(one.id());
        trail.record(entry(Action.ATTACHMENT_REMOVED, one).onBehalfOf(principal).changed(facts(one), Map.of()));
    }

    void added(Attachment one) {
        trail.record(entry(Action.ATTACHMENT_ADDED, one)
                .onBehalfOf(one.uploadedFor())
                .changed(Map.of(), facts(one)));
    }

    private Entry entry(Action action, Attachment one) {
        boolean told = owners.stream()
                .filter(owner -> owner.kind().equals(one.place().kind()))
                .allMatch(owner -> owner.told(one.place()));
        return Entry.of(action, FILE, one.id())
                .fileOf(told ? one.employeeId() : null)
                .inCase(one.place().caseId(), null);
    }

    private static Map<String, ?> facts(Attachment one) {
        return Map.of("name", one.name(), "type", one.type(), "size", one.size(), "sha256", one.sha256());
    }
}
