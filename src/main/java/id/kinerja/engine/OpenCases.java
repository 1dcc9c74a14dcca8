package id.kinerja.engine;

import id.kinerja.personal.CaseHold;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case that the engine still runs is never removed, whatever the tables say. */
@Component
class OpenCases implements CaseHold {

    private final JdbcClient jdbc;

    OpenCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String reason() {
        return "CASE_OPEN";
    }

    @Override
    public Set<UUID> held(Collection<UUID> cases) {
        return new HashSet<>(
                jdbc.sql("select business_key_::uuid from public.act_ru_execution where business_key_ in (:cases)")
                        .param("cases", cases.stream().map(UUID::toString).toList())
                        .query(UUID.class)
                        .list());
    }
}
