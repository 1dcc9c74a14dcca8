package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.database.TransactionMemory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names who did something in an employee's case as records do: "A", "A for B" where A stood in for B, and "A (Plt. post)" where
 * A led the employee's unit, or the one above, while the post was vacant.
 */
@Component
public class Signatures {

    private static final String POSTS = """
            with own as (
                select p.unit_id from holding h join post p on p.id = h.post_id where h.employee_id = :employee),
            near as (
                select unit_id from own
                union
                select v.parent_id from own join unit_version v on v.unit_id = own.unit_id where v.parent_id is not null)
            select e.user_name, a.post_title, a.valid_from, a.valid_to
            from near join acting_head a on a.unit_id = near.unit_id join employee e on e.id = a.person_id
            where e.id <> :employee
            """;

    private final JdbcClient jdbc;
    private final Organization organization;
    private final WorkingCalendar calendar;
    private final MessageSource messages;
    private final TransactionMemory<UUID, List<Post>> remembered = new TransactionMemory<>();

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

    private String titled(UUID employee, String account, LocalDate day) {
        String name = organization.nameOf(account);
        return remembered.get(employee, this::posts).stream()
                .filter(post -> account.equals(post.account()) && post.heldOn(day))
                .findFirst()
                .map(post -> messages.getMessage(
                        "organization.acting.as", new Object[] {name, post.title()}, LocaleContextHolder.getLocale()))
                .orElse(name);
    }

    private List<Post> posts(UUID employee) {
        return jdbc.sql(POSTS)
                .param("employee", employee)
                .query((row, number) -> new Post(
                        row.getString("user_name"),
                        row.getString("post_title"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** A vacant post that somebody had, by account, until the day before {@code to}. */
    private record Post(
            @Nullable String account,
            String title,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean heldOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }
}
