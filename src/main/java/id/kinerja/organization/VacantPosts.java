package id.kinerja.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which units nobody leads for good on a day (jabatan pimpinan yang lowong), by one query. */
@Service
@Transactional(readOnly = true)
public class VacantPosts {

    private static final String FIND = """
            select u.unit_id, u.code, u.name, last.title, last.titled_name, last.valid_to,
                   a.post_title, p.id as person_id, p.nip, p.titled_name as person
            from units_on(:day) u
                 left join lateral (
                     select q.title, e.titled_name, h.valid_to
                     from post q join holding h on h.post_id = q.id join employee e on e.id = h.employee_id
                     where q.unit_id = u.unit_id and q.managerial and h.valid_to <= :day
                     order by h.valid_to desc limit 1) last on true
                 left join acting_heads_on(:day) a on a.unit_id = u.unit_id
                 left join employee p on p.id = a.person_id
            where u.parent_id is not null and not exists (select from managers_on(:day) m where m.unit_id = u.unit_id)
            """;

    private final JdbcClient jdbc;

    VacantPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a day; those without a Plt. first, then by name. */
    public List<VacantPost> on(LocalDate day) {
        return jdbc.sql(FIND + " order by p.id is not null, u.name, u.code")
                .param("day", day)
                .query(VacantPosts::vacantPost)
                .list();
    }

    /** The one of a unit; none when somebody leads it, or it is none. */
    public Optional<VacantPost> of(UUID unit, LocalDate day) {
        return jdbc.sql(FIND + " and u.unit_id = :unit")
                .param("day", day)
                .param("unit", unit)
                .query(VacantPosts::vacantPost)
                .optional();
    }

    private static VacantPost vacantPost(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new VacantPost(
                row.getObject("unit_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("title"),
                row.getString("titled_name"),
                row.getObject("valid_to", LocalDate.class),
                row.getString("post_title"),
                person == null ? null : new NamedEmployee(person, row.getString("nip"), row.getString("person")));
    }

    /**
     * A unit that nobody leads for good.
     *
     * @param lastTitle the managerial post that was held last; none when none ever was
     * @param lastHolder who held it
     * @param since the first day without
     * @param actingTitle the post as the Plt.'s letter has it; none without a Plt.
     */
    public record VacantPost(
            UUID unitId,
            String code,
            String unit,
            @Nullable String lastTitle,
            @Nullable String lastHolder,
            @Nullable LocalDate since,
            @Nullable String actingTitle,
            @Nullable NamedEmployee acting) {

        /** What the post is called, as far as it is known. */
        public @Nullable String title() {
            return actingTitle == null ? lastTitle : actingTitle;
        }
    }
}
