package id.kinerja.audit;

import id.kinerja.personal.Cutoff;
import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.settings.Setting;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Months of the audit trail are removed as wholes, the oldest first, and only when they were exported as a whole. */
@Component
class AuditKeeping implements Keeping, KeptKind {

    private final Retention retention;

    AuditKeeping(Retention retention) {
        this.retention = retention;
    }

    @Override
    public List<KeptKind> kinds() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "audit-months";
    }

    @Override
    public int place() {
        return 400;
    }

    @Override
    public Setting<Integer> limit() {
        return AuditSettings.YEARS;
    }

    @Override
    public Span span() {
        return Span.YEARS_BY_MONTH;
    }

    /** Months are those of the database's own clock, whatever the application's says. */
    @Override
    public Stream<Due> due(JdbcClient tables, Cutoff cutoff) {
        return retention.due().stream();
    }

    /** All of them or, when others than these are due by now, none: the failure takes the caller's transaction back. */
    @Override
    public int remove(JdbcClient tables, Cutoff cutoff, List<String> ids) {
        List<String> dropped =
                retention.drop(tables).stream().map(LocalDate::toString).toList();
        if (!dropped.equals(ids)) {
            throw new IllegalStateException("other months than these were due");
        }
        return dropped.size();
    }
}
