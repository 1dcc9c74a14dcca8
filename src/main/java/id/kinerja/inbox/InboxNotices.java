package id.kinerja.inbox;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.CaseDescription;
import id.kinerja.engine.OpenStep;
import id.kinerja.notice.NoticeKind;
import id.kinerja.notice.Notices;
import id.kinerja.notice.OpenNotice;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of a person with what their cases are about; a fixed number of queries however many there are. */
@Service
@Transactional(readOnly = true)
class InboxNotices {

    private final Notices notices;
    private final CaseDescriptions descriptions;
    private final Organization organization;

    InboxNotices(Notices notices, CaseDescriptions descriptions, Organization organization) {
        this.notices = notices;
        this.descriptions = descriptions;
        this.organization = organization;
    }

    /** All of a person's. */
    Shown of(SignedIn me) {
        List<InboxNotice> all = described(notices.of(me), me);
        return new Shown(
                all.stream()
                        .filter(one -> one.notice().kind() != NoticeKind.ESCALATED)
                        .toList(),
                all.stream()
                        .filter(one -> one.notice().kind() == NoticeKind.ESCALATED)
                        .toList());
    }

    /** Some of a person's. */
    List<InboxNotice> described(List<OpenNotice> some, SignedIn me) {
        if (some.isEmpty()) {
            return List.of();
        }
        List<OpenStep> steps = some.stream().map(one -> one.task().step()).toList();
        Map<UUID, CaseDescription> about = descriptions.of(steps);
        Map<UUID, Employee> employees = descriptions.employees(about.values());
        Map<String, Employee> people = organization.byUserNames(some.stream()
                .flatMap(one -> Stream.of(one.task().step().assignee(), one.official()))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
        List<InboxNotice> described = new ArrayList<>();
        for (OpenNotice one : some) {
            CaseDescription of = about.get(one.task().step().caseId());
            if (of != null) {
                Employee employee = employees.get(of.employeeId());
                described.add(new InboxNotice(
                        one,
                        of,
                        employee == null || me.is(employee.id()) ? "" : employee.titledName(),
                        one.kind() == NoticeKind.ESCALATED
                                ? name(one.task().step().assignee(), people)
                                : "",
                        one.official() == null ? "" : name(one.official(), people)));
            }
        }
        return described;
    }

    private static String name(@Nullable String userName, Map<String, Employee> people) {
        Employee person = userName == null ? null : people.get(userName);
        return person == null ? String.valueOf(userName) : person.titledName();
    }

    /** What the first page shows. */
    record Shown(List<InboxNotice> reminders, List<InboxNotice> escalations) {}
}
