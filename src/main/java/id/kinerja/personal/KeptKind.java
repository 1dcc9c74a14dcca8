package id.kinerja.personal;

import id.kinerja.settings.Setting;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A kind of data that is removed when its time is over.
 *
 * <p>It is called by the message {@code privacy.kept.<name>}, its setting as all settings are.
 */
public interface KeptKind {

    /** How many are removed together. */
    int AT_ONCE = 200;

    /** Such as {@code daily-reports}. */
    String name();

    /** Its place among the kinds: what needs others goes before them. */
    int place();

    /** For how long it is kept, in the span's unit. */
    Setting<Integer> limit();

    /** What the limit counts. */
    Span span();

    /** Whether its ids are those of cases, which may be open or contested. */
    default boolean cases() {
        return false;
    }

    /** Whether others name it, so that it is kept at least as long as the longest kept of them. */
    default boolean namedByOthers() {
        return false;
    }

    /** Whether the owner's role removes it; else the application, in its own transaction. */
    default boolean asOwner() {
        return true;
    }

    /** Whether a preview may remove it and take that back: rows of the owner, and nothing else. */
    default boolean canBeTakenBack() {
        return false;
    }

    /** All that is due, once; read in the caller's transaction, and closed by the caller. */
    Stream<Due> due(JdbcClient tables, Cutoff cutoff);

    /** Those of them that still are due, and that nothing holds; asked in the transaction that removes them. */
    default List<String> stillDue(JdbcClient tables, Cutoff cutoff, List<String> ids) {
        return ids;
    }

    /**
     * Removes these, in the caller's transaction.
     *
     * @return how many of them are gone
     */
    int remove(JdbcClient tables, Cutoff cutoff, List<String> ids);

    /**
     * Something whose time is over.
     *
     * @param held why it must stay all the same, such as {@code YEAR_OPEN}; empty when nothing speaks against
     */
    record Due(String id, String held) {}

    /** What a limit counts. */
    enum Span {
        /** Days after the day. */
        DAYS,
        /** Years after the end of the year that it belongs to. */
        YEARS,
        /** Years after the end of the month that it belongs to. */
        YEARS_BY_MONTH
    }
}
