package id.kinerja.personal;

import id.kinerja.settings.Setting;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A kind of data that is removed when its time is over.
 *
 * <p>It is called by the message {@code privacy.kept.<name>}, its setting as all settings are.
 */
public interface KeptKind {

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

    /** What is due, in the order of ids, after one of them. */
    List<Due> due(JdbcClient tables, Cutoff cutoff, String after, int most);

    /** Removes these, in the caller's transaction. */
    void remove(JdbcClient tables, List<String> ids);

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
