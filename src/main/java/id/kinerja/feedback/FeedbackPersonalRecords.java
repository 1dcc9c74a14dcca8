package id.kinerja.feedback;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The feedback that a person got, anonymous without who gave it and when, as on the person's page (UU 27/2022, art. 33: not
 * what tells of others), and the feedback that the person gave.
 */
@Component
class FeedbackPersonalRecords implements PersonalRecords {

    private static final int PLACE = 86;

    private final FeedbackSettings settings;
    private final WorkingCalendar calendar;

    FeedbackPersonalRecords(FeedbackSettings settings, WorkingCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                PersonalSection.of("feedback-received", PLACE, Set.of("feedback.employee_id"), """
                                select to_char(f.day, 'YYYY-MM') as "month", case when not f.anonymous then f.day end as "day",
                                       f.anonymous, case when not f.anonymous then f.kind end as "giver",
                                       case when not f.anonymous then g.titled_name end as "by",
                                       case when not f.anonymous then person_name(f.given_for) end as "onBehalfOf",
                                       nullif(f.result_text, '') as "result", f.behaviour, f.text, to_jsonb(f.links) as "links"
                                from feedback_shown(:employee, :leastGivers, :feedbackToday) f
                                     join employee g on g.id = f.giver_id
                                order by date_trunc('month', f.day), f.anonymous,
                                         case when not f.anonymous then f.day end, f.reference
                                """)
                        .with("leastGivers", settings.leastGivers())
                        .with("feedbackToday", calendar.today()),
                PersonalSection.of("feedback-given", PLACE + 1, Set.of("feedback.giver_id"), """
                        select f.given_at as "at", f.day, e.titled_name as "to", f.kind as "giver",
                               person_name(f.given_for) as "onBehalfOf", f.anonymous, nullif(f.result_text, '') as "result",
                               f.behaviour, f.text, to_jsonb(f.links) as "links", f.withdrawn_at as "withdrawnAt"
                        from feedback f join employee e on e.id = f.employee_id
                        where f.giver_id = :employee order by f.given_at, f.id
                        """));
    }
}
