package id.kinerja.reward;

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

/** The files of a nomination, such as public praise; the nominator's as long as it is a draft. */
@Component
class RewardAttachments implements AttachmentOwner, CaseMatters {

    private static final int MOST = 5;

    private final NominationRows rows;
    private final RewardAccess access;
    private final MessageSource messages;

    RewardAttachments(NominationRows rows, RewardAccess access, MessageSource messages) {
        this.rows = rows;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return Nominations.PROCESS;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Holder> holder(SignedIn asker, AttachedTo place) {
        return place.part() != null
                ? Optional.empty()
                : rows.find(place.caseId()).map(nomination -> {
                    var frame = access.frame(asker, nomination);
                    return new Holder(
                            frame,
                            frame,
                            access.principal(asker, nomination),
                            messages.getMessage(
                                    "reward.files.of",
                                    new Object[] {nomination.written().award()},
                                    LocaleContextHolder.getLocale()),
                            RewardPages.address(nomination.id()),
                            nomination.state() == RewardState.DRAFT);
                });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(AttachedTo place) {
        if (rows.forChange(place.caseId()).orElseThrow().state() != RewardState.DRAFT) {
            throw new AttachmentsClosed("reward.refused.submitted", List.of());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean told(AttachedTo place) {
        return rows.find(place.caseId())
                .filter(one -> one.state() != RewardState.DRAFT)
                .isPresent();
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
        return Matter.REWARD;
    }

    @Override
    public String sql() {
        return """
                select id, nominee_id as employee_id, case state when 'DRAFT' then 'DRAFT' else 'SUBMITTED' end as stage
                from reward_case where id = any(:cases)""";
    }
}
