package id.kinerja.report;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person's daily reports with their activities and what happened to them. */
@Component
class ReportPersonalRecords implements PersonalRecords {

    private static final int PLACE = 80;

    /** The columns that activities have now, and had when they were returned. */
    private static final String ACTIVITY = """
            'description', a.description, 'quantity', a.quantity, 'unit', a.unit, 'startsAt', a.starts_at, 'endsAt', a.ends_at,
            'minutes', a.minutes, 'place', a.place, 'links', to_jsonb(a.links)
            """;

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                PersonalSection.of("daily-reports", PLACE, Set.of("daily_report.employee_id"), """
                        select r.day, r.id, r.status, r.round, r.submitted_at as "submittedAt",
                               (select json_agg(json_build_object(%1$s) order by a.starts_at, a.id)
                                from report_activity a where a.report_id = r.id) as "activities",
                               (select json_agg(json_build_object('round', a.round, 'files',
                                    (select json_agg(substring(f from position(' ' in f) + 1)) from unnest(a.files) f), %1$s) order by a.round, a.starts_at, a.id)
                                from report_returned_activity a where a.report_id = r.id) as "returnedActivities",
                               (select json_agg(json_build_object('at', e.at, 'event', e.kind, 'round', e.round,
                                    'by', person_name(e.person), 'onBehalfOf', person_name(e.on_behalf_of), 'reason', e.reason)
                                    order by e.at, e.id) from report_event e where e.report_id = r.id) as "history",
                               case_reasons(r.id) as "reasons", case_moves(r.id) as "moves"
                        from daily_report r where r.employee_id = :employee order by r.day
                        """.formatted(ACTIVITY)),
                PersonalSection.of("typed-activities", PLACE + 1, Set.of("report_typed_input.employee_id"), """
                        select day, saved_at as "at", fields as "typed" from report_typed_input
                        where employee_id = :employee order by day, activity_id
                        """));
    }
}
