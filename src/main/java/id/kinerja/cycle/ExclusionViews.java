package id.kinerja.cycle;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.attachment.AttachedTo;
import id.kinerja.attachment.Attachment;
import id.kinerja.attachment.Attachments;
import id.kinerja.organization.Employee;
import id.kinerja.organization.NamedEmployee;
import id.kinerja.organization.Organization;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exclusions with the people's names, for who may see and write them. */
@Component
@Transactional(readOnly = true)
class ExclusionViews {

    private final ExclusionStore store;
    private final Exclusions exclusions;
    private final Organization organization;
    private final Attachments attachments;
    private final Policy policy;
    private final OpenedFiles opened;

    ExclusionViews(
            ExclusionStore store,
            Exclusions exclusions,
            Organization organization,
            Attachments attachments,
            Policy policy,
            OpenedFiles opened) {
        this.store = store;
        this.exclusions = exclusions;
        this.organization = organization;
        this.attachments = attachments;
        this.policy = policy;
        this.opened = opened;
    }

    /** One that this person may read. */
    @Transactional
    Named toRead(SignedIn me, UUID id) {
        Exclusion one = store.find(id).orElseThrow(NotVisible::new);
        policy.require(me, Right.READ, Matter.EXCLUSION.of(one.employeeId()));
        opened.opened(me, one.employeeId(), Exclusions.EXCLUSION, id);
        return named(List.of(one)).get(0);
    }

    /** That this person may change one. */
    void requireWritable(SignedIn me, UUID id) {
        requireOf(me, store.find(id).orElseThrow(NotVisible::new).employeeId());
    }

    /** That this person may record one of an employee. */
    void requireOf(SignedIn me, UUID employee) {
        policy.require(me, Right.WRITE, Matter.EXCLUSION.of(employee));
    }

    List<Attachment> documents(UUID id) {
        return attachments.at(new AttachedTo(Exclusions.EXCLUSION, id, null));
    }

    List<Named> page(int limit, long offset) {
        return named(store.all(limit, offset));
    }

    long count() {
        return store.count();
    }

    /** Who is not evaluated in a period, by name. */
    List<Named> from(Period period) {
        return named(exclusions.from(period, null).values()).stream()
                .sorted((one, other) -> one.employee()
                        .name()
                        .compareToIgnoreCase(other.employee().name()))
                .toList();
    }

    private List<Named> named(Collection<Exclusion> all) {
        Map<UUID, Employee> people = organization.all(
                all.stream().map(Exclusion::employeeId).distinct().toList());
        return all.stream()
                .map(one -> new Named(NamedEmployee.of(Objects.requireNonNull(people.get(one.employeeId()))), one))
                .toList();
    }

    /** An exclusion and whose it is. */
    record Named(NamedEmployee employee, Exclusion exclusion) {}
}
