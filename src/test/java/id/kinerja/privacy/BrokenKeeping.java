package id.kinerja.privacy;

import id.kinerja.personal.Cutoff;
import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptRows;
import id.kinerja.settings.Setting;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A kind of data between the others that cannot be removed when a test says so. */
@Component
class BrokenKeeping implements Keeping, KeptKind {

    static final String NAME = "requests-broken";

    volatile boolean breaks;

    /** Whether things are due that its statement does not remove. */
    volatile boolean stays;

    private final KeptRows stubborn = KeptRows.of(
            NAME,
            37,
            Setting.integer("retention.requests-days", 1, 1, 30),
            Span.DAYS,
            "select n::text as id, null::text as held from generate_series(1, 2) n",
            "delete from kinerja.idempotency_key where false and key = " + KeptRows.TEXTS);

    @Override
    public List<KeptKind> kinds() {
        return List.of(this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int place() {
        return stubborn.place();
    }

    @Override
    public Setting<Integer> limit() {
        return stubborn.limit();
    }

    @Override
    public Span span() {
        return stubborn.span();
    }

    @Override
    public Stream<Due> due(JdbcClient tables, Cutoff cutoff) {
        if (breaks) {
            tables.sql("select 1 from kinerja.no_such_table").query(rows -> {});
        }
        return stays ? stubborn.due(tables, cutoff) : Stream.of();
    }

    @Override
    public int remove(JdbcClient tables, Cutoff cutoff, List<String> ids) {
        return stubborn.remove(tables, cutoff, ids);
    }
}
