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
                                       nullif(f.result_text, '') as "result", f.behaviour, f.text, to_jsonb(f.links) as "links",
                                       case when not f.anonymous then (select json_agg(json_build_object('until', v.replaced_at,
                                            'text', v.text, 'day', v.day) order by v.version)
                                        from feedback_version v where v.feedback_id = f.id) end as "formerly"
                                from feedback_shown(:employee, :leastGivers, :feedbackToday) f
                                     join employee g on g.id = f.giver_id
                                order by date_trunc('month', f.day), f.anonymous,
                                         case when not f.anonymous then f.day end, f.reference
                                """)
                        .with("leastGivers", settings.leastGivers())
                        .with("feedbackToday", calendar.today()),
                // what was given in an official's place is the office's: afterwards only that it was given
                PersonalSection.of("feedback-given", PLACE + 1, Set.of("feedback.giver_id"), """
                                select f.given_at as "at", f.day, e.titled_name as "to", f.kind as "giver",
                                       person_name(f.given_for) as "onBehalfOf", f.anonymous,
                                       case when mine then nullif(f.result_text, '') end as "result", f.behaviour,
                                       case when mine then f.text end as "text",
                                       case when mine then to_jsonb(f.links) end as "links",
                                       case when mine then (select json_agg(json_build_object('until', v.replaced_at,
                                            'text', v.text, 'day', v.day) order by v.version)
                                        from feedback_version v where v.feedback_id = f.id) end as "formerly",
                                       f.withdrawn_at as "withdrawnAt"
                                from feedback f join employee e on e.id = f.employee_id
                                     cross join lateral (select f.given_for is null or acts_for(f.giver_id, f.given_for,
                                            'period-evaluation', f.employee_id, :feedbackToday) as mine) m
                                where f.giver_id = :employee order by f.given_at, f.id
                                """)
                        .with("feedbackToday", calendar.today()));
    }
}
