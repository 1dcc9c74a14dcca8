package id.kinerja.cycle;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.OpenedFiles;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.attachment.AttachedTo;
import id.kinerja.attachment.Attachments;
import id.kinerja.organization.Employee;
import id.kinerja.organization.NamedEmployee;
import id.kinerja.organization.Organization;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Exclusions with the people's names, for who may see and write them. */
@Component
@Transactional(readOnly = true)
class ExclusionViews {

    private static final String LIST = "exclusion-list";

    private final ExclusionStore store;
    private final LeftOut leftOut;
    private final Organization organization;
    private final Attachments attachments;
    private final Policy policy;
    private final OpenedFiles opened;

    ExclusionViews(
            ExclusionStore store,
            LeftOut leftOut,
            Organization organization,
            Attachments attachments,
            Policy policy,
            OpenedFiles opened) {
        this.store = store;
        this.leftOut = leftOut;
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
        return new Named(NamedEmployee.of(organization.get(one.employeeId())), one);
    }

    /** That this person may change one. */
    void requireWritable(SignedIn me, UUID id) {
        requireOf(me, store.find(id).orElseThrow(NotVisible::new).employeeId());
    }

    /** That this person may record one of an employee. */
    void requireOf(SignedIn me, UUID employee) {
        policy.require(me, Right.WRITE, Matter.EXCLUSION.of(employee));
    }

    /** Everybody's, for who may read those of all; that they are seen is recorded. */
    @Transactional
    List<Line> page(SignedIn me, int limit, long offset) {
        return lines(me, store.all(limit, offset));
    }

    long count() {
        return store.count();
    }

    /** Who is not evaluated in a period, by name, for who may read those of all; that they are seen is recorded. */
    @Transactional
    List<Line> from(SignedIn me, Period period) {
        return lines(me, leftOut.of(period, null).values()).stream()
                .sorted((one, other) -> one.employee()
                        .name()
                        .compareToIgnoreCase(other.employee().name()))
                .toList();
    }

    private List<Line> lines(SignedIn me, Collection<Exclusion> all) {
        policy.require(me, Right.READ, Matter.EXCLUSION);
        opened.seenInList(
                me,
                LIST,
                Matter.EXCLUSION,
                all.stream()
                        .collect(Collectors.groupingBy(
                                Exclusion::employeeId, Collectors.mapping(Exclusion::id, Collectors.toSet()))));
        Map<UUID, Employee> people = organization.all(
                all.stream().map(Exclusion::employeeId).distinct().toList());
        return all.stream()
                .map(one -> new Line(NamedEmployee.of(person(people, one)), Brief.of(one)))
                .toList();
    }

    private static Employee person(Map<UUID, Employee> people, Exclusion one) {
        return Objects.requireNonNull(people.get(one.employeeId()));
    }

    /** Puts one that this person may read into a page's model. */
    @Transactional
    void show(SignedIn me, UUID id, Model model) {
        Named one = toRead(me, id);
        @Nullable String withdrawnBy = one.exclusion().withdrawnBy();
        model.addAttribute("one", one);
        model.addAttribute("recordedBy", organization.nameOf(one.exclusion().recordedBy()));
        model.addAttribute("withdrawnBy", withdrawnBy == null ? null : organization.nameOf(withdrawnBy));
        model.addAttribute("files", attachments.at(new AttachedTo(Exclusions.EXCLUSION, id, null)));
        model.addAttribute(
                "writable",
                policy.may(me, Right.WRITE, Matter.EXCLUSION.of(one.employee().id())));
    }

    /** An exclusion and whose it is. */
    record Named(NamedEmployee employee, Exclusion exclusion) {}

    /** An exclusion in a list. */
    record Line(NamedEmployee employee, Brief exclusion) {}

    /**
     * What a list tells of an exclusion.
     *
     * @param endsOn the last day; none while it is not known
     * @param withdrawnAt that it was recorded wrongly; none while it counts
     */
    record Brief(
            UUID id,
            ExclusionKind kind,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            String documentNumber,
            @Nullable Instant withdrawnAt) {

        private static Brief of(Exclusion one) {
            return new Brief(
                    one.id(), one.kind(), one.startsOn(), one.endsOn(), one.documentNumber(), one.withdrawnAt());
        }
    }
}
