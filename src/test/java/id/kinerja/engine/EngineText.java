package id.kinerja.engine;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches every table of the engine for a text. */
public final class EngineText {

    private final JdbcClient jdbc;

    public EngineText(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The columns, as table.column, in which the text stands anywhere. */
    public List<String> columnsWith(String text) {
        record Column(String table, String name, String type) {}
        List<Column> columns = jdbc.sql("""
                        select table_name, column_name, data_type from information_schema.columns
                        where table_schema = 'public' and table_name like 'act\\_%'
                          and data_type in ('character varying', 'text', 'bytea')
                        """)
                .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        List<String> found = new ArrayList<>();
        for (Column column : columns) {
            String condition = column.type().equals("bytea")
                    ? "position(convert_to(:text, 'UTF8') in " + column.name() + ") > 0"
                    : "position(:text in " + column.name() + ") > 0";
            int rows = jdbc.sql("select count(*) from public." + column.table() + " where " + condition)
                    .param("text", text)
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                found.add(column.table() + "." + column.name());
            }
        }
        return found;
    }
}
