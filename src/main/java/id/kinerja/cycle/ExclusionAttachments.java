package id.kinerja.cycle;

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

/** The document of an exclusion as a file, for as long as the exclusion counts. */
@Component
class ExclusionAttachments implements AttachmentOwner, CaseMatters {

    private static final int MOST = 5;

    private final ExclusionStore store;
    private final MessageSource messages;

    ExclusionAttachments(ExclusionStore store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return Exclusions.EXCLUSION;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Holder> holder(SignedIn asker, AttachedTo place) {
        return place.part() != null
                ? Optional.empty()
                : store.find(place.caseId())
                        .map(one -> new Holder(
                                Matter.EXCLUSION.of(one.employeeId()),
                                Matter.EXCLUSION.of(one.employeeId()),
                                null,
                                messages.getMessage("cycle.exclusion.files", null, LocaleContextHolder.getLocale()),
                                ExclusionPage.address(one.id()),
                                one.withdrawnAt() == null));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(AttachedTo place) {
        if (store.lock(place.caseId()).orElseThrow().withdrawnAt() != null) {
            throw new AttachmentsClosed("cycle.exclusion.withdrawn", List.of());
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
        return Matter.EXCLUSION;
    }

    @Override
    public String sql() {
        return "select id, employee_id, 'DRAFT' as stage from exclusion where id = any(:cases)";
    }
}
