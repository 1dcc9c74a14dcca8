package id.kinerja.privacy;

import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptRows;
import id.kinerja.settings.Setting;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How long people who hold no post any more stay on record: until nothing of theirs is left, and at least as long as
 * anything that names them as who decided.
 */
@Component
class LeftPeople implements Keeping {

    /** No source gives a number: the government decides. */
    static final Setting<Integer> YEARS = Setting.integer("retention.left-people-years", 10, 1, 50);

    private static final String ACCOUNTS =
            " in (select user_name from kinerja.employee where id = " + KeptRows.UUIDS + ")";

    private static final String OF_PEOPLE = " where employee_id = " + KeptRows.UUIDS;

    @Override
    public List<KeptKind> kinds() {
        return List.of(leftPeople(), closedAccounts());
    }

    /** Accounts of people who are no employees. */
    private static KeptKind closedAccounts() {
        return new KeptRows(
                "closed-accounts",
                301,
                YEARS,
                KeptKind.Span.YEARS,
                false,
                true,
                """
                select a.user_name as id, null::text as held from kinerja.account a
                where a.closed_at < :moment
                      and not exists (select from kinerja.employee e where e.user_name = a.user_name)
                """,
                Stream.of(
                                "public.act_id_membership where user_id_",
                                "public.act_id_user where id_",
                                "kinerja.spring_session where principal_name",
                                "kinerja.idempotency_key where user_name",
                                "kinerja.review_note_draft where author",
                                "kinerja.account_role where user_name",
                                "kinerja.role_change where user_name",
                                "kinerja.account where user_name")
                        .map(rows -> "delete from " + rows + " = " + KeptRows.TEXTS)
                        .toList());
    }

    private static KeptKind leftPeople() {
        return new KeptRows(
                "left-people",
                300,
                YEARS,
                KeptKind.Span.YEARS,
                false,
                true,
                """
                select e.id::text as id,
                       case when exists (select from kinerja.target_plan x where x.employee_id = e.id)
                              or exists (select from kinerja.evaluation x where x.employee_id = e.id)
                              or exists (select from kinerja.objection x where x.employee_id = e.id)
                              or exists (select from kinerja.exclusion x where x.employee_id = e.id)
                              or exists (select from kinerja.evaluation_segment x where x.rater_id = e.id)
                              or exists (select from kinerja.evaluation_segment_absorbed x where x.rater_id = e.id)
                              or exists (select from kinerja.evaluation_segment_former x where x.rater_id = e.id)
                              or exists (select from kinerja.daily_report x where x.employee_id = e.id)
                              or exists (select from kinerja.feedback x where e.id in (x.employee_id, x.giver_id))
                              or exists (select from kinerja.superior_correction x
                                         where e.id in (x.employee_id, x.recorded_id, x.proposed_id))
                              or exists (select from kinerja.reward_case x where e.id in (x.nominee_id, x.nominator_id))
                              or exists (select from kinerja.coaching_case x where x.employee_id = e.id)
                              or exists (select from kinerja.counselling_note x where x.receiver_id = e.id)
                              or exists (select from kinerja.acting_appointment x
                                         where e.id in (x.principal_id, x.stand_in_id, x.own_cases_by))
                              or exists (select from kinerja.acting_head x where x.person_id = e.id)
                              or exists (select from kinerja.reporting_line x
                                         where x.superior_id = e.id and (x.valid_to is null or x.valid_to > :before))
                              or e.user_name in (
                                         select unnest(array[x.rated_by, x.rated_for, x.acknowledged_by])
                                         from kinerja.evaluation x where x.rated_at < :moment
                                         union all
                                         select unnest(array[x.rated_by, x.rated_for])
                                         from kinerja.evaluation_segment x where x.rated_at < :moment
                                         union all
                                         select unnest(array[x.rated_by, x.rated_for])
                                         from kinerja.evaluation_segment_former x where x.rated_at < :moment
                                         union all
                                         select unnest(array[x.established_by, x.established_for])
                                         from kinerja.target_plan_version x where x.established_at < :moment
                                         union all
                                         select unnest(array[x.decided_by, x.decided_for])
                                         from kinerja.target_submission x where x.decided_at < :moment
                                         union all
                                         select x.decided_by from kinerja.superior_correction x where x.decided_at < :moment)
                            then 'NEEDED' end as held
                from kinerja.employee e
                where {e.id} and not exists (select from kinerja.holding h
                                  where h.employee_id = e.id and (h.valid_to is null or h.valid_to > :before))
                  and not exists (select from kinerja.head_of_government g
                                  where g.employee_id = e.id and (g.valid_to is null or g.valid_to > :before))
                  and not exists (select from kinerja.employee_version v
                                  where v.employee_id = e.id and greatest(v.valid_from, v.valid_to) > :before)
                """,
                List.of(
                        "delete from public.act_id_membership where user_id_" + ACCOUNTS,
                        "delete from public.act_id_user where id_" + ACCOUNTS,
                        "delete from kinerja.spring_session where principal_name" + ACCOUNTS,
                        "delete from kinerja.idempotency_key where user_name" + ACCOUNTS,
                        "delete from kinerja.review_note_draft where author" + ACCOUNTS,
                        "delete from kinerja.account_role where user_name" + ACCOUNTS,
                        "delete from kinerja.role_change where user_name" + ACCOUNTS,
                        "delete from kinerja.account where user_name" + ACCOUNTS,
                        "delete from kinerja.report_typed_input" + OF_PEOPLE,
                        "delete from kinerja.superior_change" + OF_PEOPLE,
                        "delete from kinerja.period_opening_failure" + OF_PEOPLE,
                        "delete from kinerja.announcement_reader" + OF_PEOPLE,
                        "delete from kinerja.reporting_line" + OF_PEOPLE,
                        "delete from kinerja.reporting_line where superior_id = " + KeptRows.UUIDS,
                        "delete from kinerja.head_of_government" + OF_PEOPLE,
                        "delete from kinerja.employee_version" + OF_PEOPLE,
                        "delete from kinerja.holding" + OF_PEOPLE,
                        "delete from kinerja.employee where id = " + KeptRows.UUIDS));
    }
}
