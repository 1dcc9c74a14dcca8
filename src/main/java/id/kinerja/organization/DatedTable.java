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
        String with = "with wanted as materialized (" + wanted + "), ended (key) as materialized (" + ended + ") ";
        String covers = "c.valid_from <= :day and (c.valid_to is null or c.valid_to > :day)";
        String differs = "(" + columns("c.") + ") is distinct from (" + columns("w.") + ")";
        String changes = "(w." + key + " is not null and " + differs + " or c." + key + " in (select key from ended))";
        String target = "insert into " + table + " (" + key + ", " + columns("") + ", valid_from, valid_to) ";
        List.of(
                        target + with
                                + "select c." + key + ", " + columns("c.") + ", cast(:until as date), c.valid_to from "
                                + table
                                + " c left join wanted w on w." + key + " = c." + key + " where " + covers + " and "
                                + changes
                                + " and cast(:until as date) is not null and (c.valid_to is null or c.valid_to > :until)",
                        with + "update " + table + " c set " + assignments()
                                + ", valid_to = least(c.valid_to, cast(:until as date)) from wanted w where w." + key
                                + " = c." + key + " and c.valid_from = :day and " + differs,
                        target + with
                                + "select w." + key + ", " + columns("w.")
                                + ", :day, least(c.valid_to, cast(:until as date), (select min(n.valid_from) from "
                                + table
                                + " n where n." + key + " = w." + key
                                + " and n.valid_from > :day)) from wanted w left join "
                                + table + " c on c." + key + " = w." + key + " and " + covers + " where c." + key
                                + " is null or (c.valid_from < :day and " + differs + ")",
                        with + "update " + table + " c set valid_to = :day where " + covers
                                + " and c.valid_from < :day and (c." + key + " in (select key from ended) or exists"
                                + " (select from wanted w where w." + key + " = c." + key + " and " + differs + "))",
                        with + "delete from " + table + " c where c.valid_from = :day and c." + key
                                + " in (select key from ended)")
                .forEach(sql -> jdbc.sql(sql)
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
