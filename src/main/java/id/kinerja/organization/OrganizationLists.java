package id.kinerja.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists on the organization's pages, each by one query. */
@Service
@Transactional(readOnly = true)
class OrganizationLists {

    private static final String PEOPLE = """
            select e.id, e.nip, e.titled_name, p.title, p.grade, p.unit_name, p.unit_id
            from people_on(:day) e %s join postings_on(:day) p on p.employee_id = e.id
            """;

    private static final String TREE = """
            with recursive tree as (
                select u.*, 0 as depth, array[u.code] as way from units_on(:day) u where u.parent_id is null
                union all
                select u.*, t.depth + 1, t.way || u.code
                from units_on(:day) u join tree t on t.unit_id = u.parent_id),
            staff as (select unit_id, count(*) people from postings_on(:day) group by unit_id)
            select t.unit_id, t.code, t.name, t.parent_id, t.depth, coalesce(m.holders, 0) managers,
                   e.id head_id, e.titled_name head_name, plt.titled_name acting_name, coalesce(s.people, 0) people
            from tree t
                 left join managers_on(:day) m on m.unit_id = t.unit_id
                 left join people_on(:day) e on e.id = m.employee_id
                 left join acting_heads_on(:day) a on a.unit_id = t.unit_id
                 left join people_on(:day) plt on plt.id = a.person_id
                 left join staff s on s.unit_id = t.unit_id
            order by t.way
            """;

    private static final String WITHOUT_SUPERIOR =
            " join superiors_on(:day) s on s.employee_id = e.id where s.superior_id is null";

    private final JdbcClient jdbc;

    OrganizationLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All units, each after its parent. */
    List<UnitView> tree(LocalDate day) {
        return jdbc.sql(TREE).param("day", day).query(OrganizationLists::unit).list();
    }

    /** How many who work here have nobody above them. */
    long countWithoutSuperior(LocalDate day) {
        return jdbc.sql("select count(*) from employee e" + WITHOUT_SUPERIOR)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    /** Who works here and has nobody above them, by name. */
    List<PersonView> withoutSuperior(LocalDate day, int most) {
        return jdbc.sql(PEOPLE.formatted("") + WITHOUT_SUPERIOR + " order by e.name, e.id limit :most")
                .param("day", day)
                .param("most", most)
                .query(OrganizationLists::person)
                .list();
    }

    /** The people of a unit, the managers first. */
    List<PersonView> staff(UUID unitId, LocalDate day, long offset, int most) {
        return jdbc.sql(
                        PEOPLE.formatted("")
                                + " where p.unit_id = :unit order by p.managerial desc, e.name, e.id limit :most offset :offset")
                .param("day", day)
                .param("unit", unitId)
                .param("most", most)
                .param("offset", offset)
                .query(OrganizationLists::person)
                .list();
    }

    /** People whose name has these letters, or whose NIP begins with these digits, by name. */
    List<PersonView> search(String typed, LocalDate day, int most) {
        String letters = typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return jdbc.sql(PEOPLE.formatted("left") + """
                           where e.titled_name ilike '%' || :letters || '%' or e.nip like :digits || '%'
                          order by e.name, e.id limit :most
                          """)
                .param("day", day)
                .param("letters", letters)
                .param("digits", Nip.clean(letters))
                .param("most", most)
                .query(OrganizationLists::person)
                .list();
    }

    /** These people as lists show them, by name. */
    List<PersonView> people(List<UUID> ids, LocalDate day) {
        return jdbc.sql(PEOPLE.formatted("left") + " where e.id = any(:ids) order by e.name, e.id")
                .param("day", day)
                .param("ids", ids.toArray(UUID[]::new))
                .query(OrganizationLists::person)
                .list();
    }

    /** Everything recorded about a person's posts, the latest first. */
    List<PastPost> postsOf(UUID employeeId) {
        return jdbc.sql("""
                        select p.title, h.grade, coalesce(v.name, u.code), h.valid_from, h.valid_to
                        from holding h
                             join post p on p.id = h.post_id
                             join unit u on u.id = p.unit_id
                             left join unit_version v on v.unit_id = u.id
                                  and v.valid_from <= h.valid_from and (v.valid_to is null or v.valid_to > h.valid_from)
                        where h.employee_id = :employee order by h.valid_from desc
                        """)
                .param("employee", employeeId)
                .query((row, number) -> new PastPost(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)).orElse(""),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        Optional.ofNullable(row.getObject(5, LocalDate.class)).map(day -> day.minusDays(1))))
                .list();
    }

    private static UnitView unit(ResultSet row, int number) throws SQLException {
        return new UnitView(
                row.getObject("unit_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("parent_id", UUID.class),
                row.getInt("depth"),
                row.getInt("managers"),
                row.getObject("head_id", UUID.class),
                row.getString("head_name"),
                row.getString("acting_name"),
                row.getInt("people"));
    }

    private static PersonView person(ResultSet row, int number) throws SQLException {
        return new PersonView(
                row.getObject("id", UUID.class),
                row.getString("nip"),
                row.getString("titled_name"),
                row.getString("title"),
                row.getString("grade"),
                row.getString("unit_name"),
                row.getObject("unit_id", UUID.class));
    }

    /**
     * A post that somebody holds or held.
     *
     * @param lastDay none while it is held
     */
    record PastPost(String title, String grade, String unitName, LocalDate from, Optional<LocalDate> lastDay) {}
}
