package id.kinerja.personal;

import id.kinerja.settings.Setting;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that are due by a query and removed by statements.
 *
 * <p>The query has the columns {@code id} and {@code held} (why it must stay; null when nothing speaks against), as text,
 * and may use {@code :before} (a day), {@code :year} (its year), {@code :moment}, {@code :today} and {@code :keeps}. A
 * column of type UUID in braces, such as <code>and {e.id}</code>, stands for "it is one of these": where some hundred are asked
 * for again before they are removed, they are found by their key. The statements name the ids by {@link #UUIDS} or {@link #TEXTS}.
 *
 * @param namedByOthers whether it is kept at least as long as whatever may name it
 */
public record KeptRows(
        String name,
        int place,
        Setting<Integer> limit,
        Span span,
        boolean cases,
        boolean namedByOthers,
        String query,
        List<String> statements)
        implements KeptKind {

    /** The ids, for a column of type UUID. */
    public static final String UUIDS = "any (string_to_array(:ids, E'\\n')::uuid[])";

    /** The ids, for a column of type text. */
    public static final String TEXTS = "any (string_to_array(:ids, E'\\n'))";

    private static final Pattern THESE = Pattern.compile("\\{([a-z_.]+)}");

    /** What every case may have beside the rows of its own. */
    private static final List<String> OF_EVERY_CASE = List.of(
            "delete from kinerja.attachment where case_id = " + UUIDS,
            "delete from kinerja.review_note where case_id = " + UUIDS,
            "delete from kinerja.review_note_draft where case_id = " + UUIDS,
            "delete from kinerja.draft_change where case_id = " + UUIDS,
            "delete from kinerja.task_move where case_id = " + UUIDS);

    /** Rows that are no cases. */
    public static KeptRows of(
            String name, int place, Setting<Integer> limit, Span span, String query, String... statements) {
        return new KeptRows(name, place, limit, span, false, false, query, List.of(statements));
    }

    /** Cases, with their files, their reasons of returns and their notes of moved tasks. */
    public static KeptRows cases(
            String name, int place, Setting<Integer> limit, Span span, String query, String... statements) {
        List<String> all = new ArrayList<>(OF_EVERY_CASE);
        all.addAll(List.of(statements));
        return new KeptRows(name, place, limit, span, true, false, query, List.copyOf(all));
    }

    @Override
    public boolean canBeTakenBack() {
        return true;
    }

    @Override
    public Stream<Due> due(JdbcClient tables, Cutoff cutoff) {
        return at(
                tables.sql("select id, coalesce(held, '') from ("
                        + THESE.matcher(query).replaceAll("true") + ") d"),
                cutoff)
                .query((row, number) -> new Due(row.getString(1), row.getString(2)))
                .list()
                .stream();
    }

    @Override
    public List<String> stillDue(JdbcClient tables, Cutoff cutoff, List<String> ids) {
        return still(tables, "held is null", cutoff, ids);
    }

    @Override
    public int remove(JdbcClient tables, Cutoff cutoff, List<String> ids) {
        String all = String.join("\n", ids);
        statements.forEach(statement -> tables.sql(statement).param("ids", all).update());
        return ids.size() - still(tables, "true", cutoff, ids).size();
    }

    private List<String> still(JdbcClient tables, String which, Cutoff cutoff, List<String> ids) {
        var these = THESE.matcher(query);
        String narrowed = these.find()
                ? "select id from (" + these.replaceAll("$1 = " + Matcher.quoteReplacement(UUIDS)) + ") d where "
                        + which
                : "select id from (" + query + ") d where " + which + " and id = " + TEXTS;
        return at(tables.sql(narrowed), cutoff)
                .param("ids", String.join("\n", ids))
                .query(String.class)
                .list();
    }

    private static JdbcClient.StatementSpec at(JdbcClient.StatementSpec statement, Cutoff cutoff) {
        return statement
                .param("before", cutoff.before())
                .param("year", cutoff.before().getYear())
                .param("moment", cutoff.moment().atOffset(ZoneOffset.UTC))
                .param("today", cutoff.today())
                .param("keeps", cutoff.keeps());
    }
}
