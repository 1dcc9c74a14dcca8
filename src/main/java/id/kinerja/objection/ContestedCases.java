package id.kinerja.objection;

import id.kinerja.personal.CaseHold;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An evaluation is not removed while an objection to it waits for its decision, nor is the objection. */
@Component
class ContestedCases implements CaseHold {

    private final JdbcClient jdbc;

    ContestedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String reason() {
        return "CONTESTED";
    }

    @Override
    public Set<UUID> held(Collection<UUID> cases) {
        return new HashSet<>(
                jdbc.sql("""
                        select evaluation_id from objection where evaluation_id in (:cases) and outcome is null
                        union
                        select id from objection where id in (:cases) and outcome is null
                        """).param("cases", cases).query(UUID.class).list());
    }
}
