package id.kinerja.engine;

import id.kinerja.personal.Cutoff;
import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.settings.Setting;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long the engine's history of ended cases is kept, at most: the time to live in a model may end it earlier. The
 * engine itself removes it, so that none of its tables is forgotten.
 */
@Component
class EngineHistoryKeeping implements Keeping, KeptKind {

    /** At most as long as the longest time to live of a model. */
    static final Setting<Integer> DAYS = Setting.integer("retention.engine-days", 1825, 30, 1825);

    private final HistoryService history;

    EngineHistoryKeeping(HistoryService history) {
        this.history = history;
    }

    @Override
    public List<KeptKind> kinds() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "engine-history";
    }

    @Override
    public int place() {
        return 55;
    }

    @Override
    public Setting<Integer> limit() {
        return DAYS;
    }

    @Override
    public Span span() {
        return Span.DAYS;
    }

    @Override
    public boolean asOwner() {
        return false;
    }

    @Override
    public Stream<Due> due(JdbcClient tables, Cutoff cutoff) {
        return tables
                .sql("""
                        select id_ from public.act_hi_procinst
                        where end_time_ < :moment and super_process_instance_id_ is null
                        """)
                .param("moment", Timestamp.from(cutoff.moment()))
                .query((row, number) -> new Due(row.getString(1), ""))
                .list()
                .stream();
    }

    @Override
    public int remove(JdbcClient tables, Cutoff cutoff, List<String> ids) {
        int before = there(tables, ids);
        history.deleteHistoricProcessInstancesIfExists(ids);
        return before - there(tables, ids);
    }

    private static int there(JdbcClient tables, List<String> ids) {
        return tables.sql("select count(*) from public.act_hi_procinst where id_ in (:ids)")
                .param("ids", ids)
                .query(Integer.class)
                .single();
    }
}
