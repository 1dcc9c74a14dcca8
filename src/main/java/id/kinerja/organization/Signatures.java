package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.database.TransactionMemory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names who did something in an employee's case as records do: "A", "A for B" where A stood in for B, and "A (Plt. post)" where
 * A was the employee's superior as Plt. of a vacant post.
 */
@Component
public class Signatures {

    /** The post as Plt. of which somebody was the superior of an employee on a day; none when the superior was recorded. */
    private static final String POST = """
            select a.post_title
            from holding h join post p on p.id = h.post_id
                 left join units_on(:day) u on u.unit_id = p.unit_id
                 join acting_heads_on(:day) a on a.unit_id = case when p.managerial then u.parent_id else p.unit_id end
                 join employee e on e.id = a.person_id
            where h.employee_id = :employee and e.user_name = :account and a.person_id <> :employee
              and h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day)
              and not exists (select from reporting_line l
                              where l.employee_id = :employee and l.superior_id is not null
                                and l.valid_from <= :day and (l.valid_to is null or l.valid_to > :day))
            """;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final MessageSource messages;
    private final TransactionMemory<Act, Optional<String>> remembered = new TransactionMemory<>();

    Signatures(JdbcClient jdbc, Organization organization, WorkingCalendar calendar, MessageSource messages) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.calendar = calendar;
        this.messages = messages;
    }

    /**
     * Who did it.
     *
     * @param employee whom the case is about
     * @param person the user name of who did it
     * @param principal the user name of the official in whose place; none when in no other's
     */
    public String of(UUID employee, String person, @Nullable String principal, Instant at) {
        LocalDate day = calendar.dayOf(at);
        return principal == null
                ? titled(employee, person, day)
                : organization.actingFor(organization.nameOf(person), titled(employee, principal, day));
    }

    /** The rater of an employee on a day. */
    public String ofRater(UUID employee, UUID rater, LocalDate day) {
        Employee one = organization.get(rater);
        return one.userName() == null ? one.titledName() : titled(employee, one.userName(), day);
    }

    /** The post as Plt. of which somebody was an employee's superior on a day; none when the superior was recorded. */
    public Optional<String> actingPost(UUID employee, String account, LocalDate day) {
        return remembered.get(new Act(employee, account, day), this::post);
    }

    private String titled(UUID employee, String account, LocalDate day) {
        String name = organization.nameOf(account);
        return actingPost(employee, account, day)
                .map(post -> messages.getMessage(
                        "organization.acting.as", new Object[] {name, post}, LocaleContextHolder.getLocale()))
                .orElse(name);
    }

    private Optional<String> post(Act act) {
        return jdbc.sql(POST)
                .param("employee", act.employee())
                .param("account", act.account())
                .param("day", act.day())
                .query(String.class)
                .optional();
    }

    /** What somebody did on a day in an employee's case, by account. */
    private record Act(UUID employee, String account, LocalDate day) {}
}
