package id.kinerja.access;

import id.kinerja.personal.PersonalRecords;
import id.kinerja.personal.PersonalSection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person's account, roles and sessions; nothing by which somebody could sign in. */
@Component
class AccessPersonalRecords implements PersonalRecords {

    private static final int PLACE = 40;

    @Override
    public List<PersonalSection> sections() {
        return List.of(
                PersonalSection.of("account", PLACE, Set.of("account.user_name"), """
                        select user_name as "account", created_at as "at", person_name(created_by) as "by",
                               password_changed_at as "passwordChangedAt", must_change_password as "mustChangePassword",
                               token_issued_at as "tokenIssuedAt",
                               reset_at as "resetAt", person_name(reset_by) as "resetBy", reset_why as "resetWhy",
                               closed_at as "closedAt", person_name(closed_by) as "closedBy", closed_why as "reason"
                        from account where user_name = :account
                        """),
                PersonalSection.of("roles", PLACE + 1, Set.of("role_change.user_name", "account_role.user_name"), """
                        select changed_at as "at", role_group as "role", given, person_name(changed_by) as "by", reason
                        from role_change where user_name = :account
                        union all
                        select seen_at, role_group, true, null, null from account_role where user_name = :account
                        order by 1, 2
                        """),
                PersonalSection.of("sessions", PLACE + 2, Set.of("spring_session.principal_name"), """
                        select to_timestamp(creation_time / 1000) as "at", to_timestamp(last_access_time / 1000) as "lastUsed",
                               to_timestamp(expiry_time / 1000) as "until"
                        from spring_session where principal_name = :account order by creation_time, primary_id
                        """));
    }
}
