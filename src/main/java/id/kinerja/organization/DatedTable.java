package id.kinerja.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of what is true of something from a day to a day, into which a new state is written as a set.
 *
 * <p>The state holds from its day until the next import's day, or else until the next recorded change; what was true
 * before and after stays.
 *
 * @param key the column that says of what the row tells
 * @param attributes the columns that say what
 */
record DatedTable(String table, String key, List<String> attributes) {

    /**
     * Writes a state.
     *
     * @param wanted a query for key and attributes, with parameter {@code import}
     * @param ended a query for the keys of which nothing is true any more, with parameters {@code import} and {@code day}
     * @param until the day of the next import; none when there is no later one
     */
    void write(
            JdbcClient jdbc, Object importId, LocalDate day, @Nullable LocalDate until, String wanted, String ended) {
        String with = "with wanted as materialized (" + wanted + "), ended (key) as materialized (" + ended + "), "
                + "present as materialized (select c.id, c.valid_from, c.valid_to, e.key is not null as over, "
                + columns("c.") + ", c." + key + " from " + table + " c left join ended e on e.key = c." + key
                + " where c.valid_from <= :day and (c.valid_to is null or c.valid_to > :day)) ";
        String both = "present c left join wanted w on w." + key + " = c." + key;
        String differs = "(" + columns("c.") + ") is distinct from (" + columns("w.") + ")";
        String changes = "(c.over or (w." + key + " is not null and " + differs + "))";
        String target = "insert into " + table + " (" + key + ", " + columns("") + ", valid_from, valid_to) ";
        String afterTheNextImport = target + with + "select c." + key + ", " + columns("c.")
                + ", cast(:until as date), c.valid_to from " + both + " where " + changes
                + " and (c.valid_to is null or c.valid_to > cast(:until as date))";
        String correctedOnTheSameDay = with + "update " + table + " t set " + assignments()
                + ", valid_to = least(c.valid_to, cast(:until as date)) from present c join wanted w on w." + key
                + " = c." + key + " where t.id = c.id and c.valid_from = :day and " + differs;
        String fromTheDay = target + with + "select w." + key + ", " + columns("w.")
                + ", :day, least(c.valid_to, cast(:until as date), n.valid_from) from wanted w left join present c on c."
                + key + " = w." + key + " left join (select " + key + ", min(valid_from) as valid_from from " + table
                + " where valid_from > :day group by " + key + ") n on n." + key + " = w." + key + " where c.id is null"
                + " or (c.valid_from < :day and " + differs + ")";
        String untilTheDay = with + "update " + table + " t set valid_to = :day from " + both
                + " where t.id = c.id and c.valid_from < :day and " + changes;
        String begunOnTheDay = with + "delete from " + table
                + " t using present c where t.id = c.id and c.valid_from = :day and c.over";
        List<String> statements = until == null
                ? List.of(correctedOnTheSameDay, fromTheDay, untilTheDay, begunOnTheDay)
                : List.of(afterTheNextImport, correctedOnTheSameDay, fromTheDay, untilTheDay, begunOnTheDay);
        statements.forEach(sql -> jdbc.sql(sql)
                .param("import", importId)
                .param("day", day)
                .param("until", until)
                .update());
    }

    private String columns(String prefix) {
        return attributes.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }

    private String assignments() {
        return attributes.stream().map(column -> column + " = w." + column).collect(Collectors.joining(", "));
    }
}
