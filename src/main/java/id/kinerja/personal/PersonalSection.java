package id.kinerja.personal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One kind of data about a person.
 *
 * <p>The query has a row for each of them in an order that does not change when rows are added, and a column for each
 * fact, called as programs read it ({@code as "submittedAt"}); {@code jsonb} holds what belongs to the row. It may use
 * {@code :employee} (the person's id), {@code :account} (the user name) and {@code :nip}, of which the first and the last
 * are null for who is no employee. Of other people it tells no more than their names and what they did, in their
 * functions, with the person's own data (art. 33); {@code person_name(user name)} gives the name.
 *
 * <p>A section is called by the message {@code privacy.section.<name>}, a fact by {@code privacy.field.<column>}, and a
 * code in capitals by {@code privacy.value.<code>}.
 *
 * @param name such as {@code daily-reports}
 * @param place its place among the sections; that of its capability's migrations
 * @param covers the columns that refer to people and that it tells about, such as {@code daily_report.employee_id}
 * @param facts further parameters of the query
 */
public record PersonalSection(String name, int place, Set<String> covers, String sql, Map<String, Object> facts) {

    /** A section whose query needs nothing but the person. */
    public static PersonalSection of(String name, int place, Set<String> covers, String sql) {
        return new PersonalSection(name, place, covers, sql, Map.of());
    }

    /** The same with a further parameter of its query. */
    public PersonalSection with(String parameter, Object value) {
        var more = new HashMap<>(facts);
        more.put(parameter, value);
        return new PersonalSection(name, place, covers, sql, Map.copyOf(more));
    }
}
