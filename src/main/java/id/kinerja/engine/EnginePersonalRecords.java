package id.kinerja.engine;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the process engine holds under a person's user name. */
@Component
class EnginePersonalRecords implements PersonalRecords {

    private static final int PLACE = 44;

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                PersonalSection.of("identity", PLACE, Set.of("act_id_user.id_", "act_id_membership.user_id_"), """
                        select concat_ws(' ', u.first_, u.last_) as "name", u.email_ as "email", u.attempts_ as "wrongPasswords",
                               (select jsonb_agg(m.group_id_ order by m.group_id_)
                                from public.act_id_membership m where m.user_id_ = u.id_) as "roles"
                        from public.act_id_user u where u.id_ = :account
                        """),
                PersonalSection.of("open-tasks", PLACE + 1, Set.of("act_ru_task.assignee_"), """
                        select create_time_ as "at", task_def_key_ as "step", due_date_ as "dueAt"
                        from public.act_ru_task where assignee_ = :account order by create_time_, id_
                        """),
                PersonalSection.of(
                        "engine-steps", PLACE + 2, Set.of("act_hi_taskinst.assignee_", "act_hi_taskinst.owner_"), """
                        select start_time_ as "at", end_time_ as "endedAt", task_def_key_ as "step", due_date_ as "dueAt"
                        from public.act_hi_taskinst where assignee_ = :account or owner_ = :account order by start_time_, id_
                        """));
    }
}
