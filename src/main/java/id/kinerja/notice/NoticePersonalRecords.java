package id.kinerja.notice;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Of what a person was told while the task is open, and that a task of the person was escalated. */
@Component
class NoticePersonalRecords implements PersonalRecords {

    private static final int PLACE = 140;

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                PersonalSection.of("notices", PLACE, Set.of("notice.recipient", "notice_read.reader"), """
                        select n.made_at as "at", n.kind, n.process as "ofProcess", n.due_on as "dueOn", r.read_at as "readAt"
                        from employee e join notice n on n.recipient = e.user_name
                             left join notice_read r on r.notice_id = n.id and r.reader = e.user_name
                        where e.id = :employee order by n.made_at, n.id
                        """),
                PersonalSection.of("escalated-tasks", PLACE + 1, Set.of("notice.kept_by"), """
                        select n.made_at as "at", n.process as "ofProcess", n.due_on as "dueOn", person_name(n.recipient) as "to"
                        from employee e join notice n on n.kept_by = e.user_name
                        where e.id = :employee order by n.made_at, n.id
                        """),
                PersonalSection.of("mails", PLACE + 2, Set.of("mail_digest.recipient"), """
                        select d.day, d.state, d.ended_at as "endedAt"
                        from employee e join mail_digest d on d.recipient = e.user_name
                        where e.id = :employee order by d.day
                        """));
    }
}
