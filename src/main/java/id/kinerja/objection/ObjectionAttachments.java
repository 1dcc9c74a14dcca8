package id.kinerja.objection;

import id.kinerja.access.Matter;
import id.kinerja.access.SignedIn;
import id.kinerja.attachment.AttachedTo;
import id.kinerja.attachment.AttachmentOwner;
import id.kinerja.attachment.AttachmentsClosed;
import id.kinerja.audit.CaseMatters;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The employee's evidence files of an objection (bukti keberatan): to add while the evidence is open, to read with it. */
@Component
class ObjectionAttachments implements AttachmentOwner, CaseMatters {

    private static final int MOST = 10;

    private final ObjectionStore store;
    private final ObjectionAccess access;
    private final MessageSource messages;

    ObjectionAttachments(ObjectionStore store, ObjectionAccess access, MessageSource messages) {
        this.store = store;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return Objections.PROCESS;
    }

    @Override
    public Optional<Holder> holder(SignedIn asker, AttachedTo place) {
        return place.part() != null
                ? Optional.empty()
                : store.find(place.caseId())
                        .map(objection -> new Holder(
                                access.frame(asker, objection),
                                Matter.OBJECTION.of(objection.employeeId()),
                                null,
                                messages.getMessage("objection.files.of", null, LocaleContextHolder.getLocale()),
                                ObjectionPages.address(objection.id()),
                                objection.hearsEmployee()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(AttachedTo place) {
        if (!store.lock(place.caseId()).orElseThrow().hearsEmployee()) {
            throw new AttachmentsClosed("objection.files.closed", List.of());
        }
    }

    @Override
    public int room(AttachedTo place) {
        return MOST;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public Matter matter() {
        return Matter.OBJECTION;
    }

    @Override
    public String sql() {
        return "select id, employee_id, 'DRAFT' as stage from objection where id = any(:cases)";
    }
}
