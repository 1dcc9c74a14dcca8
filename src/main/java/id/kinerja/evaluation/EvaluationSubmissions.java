package id.kinerja.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The self-assessments as they were submitted, round by round, with the evidence of that moment. */
@Component
class EvaluationSubmissions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<UUID, String>> FIGURES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    EvaluationSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the rows of the round that was just submitted. */
    void keep(Evaluation evaluation, Collection<UUID> planResults, PeriodEvidence evidence) {
        for (UUID result : planResults) {
            ResultEntry entry = evaluation.rows().entry(result);
            PeriodEvidence.Count count = evidence.ofResult(result);
            jdbc.sql("""
                            insert into evaluation_submission
                                (evaluation_id, round, result_id, realisation, note, days, activities, minutes, figures)
                            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
                            """)
                    .params(
                            evaluation.id(),
                            evaluation.round(),
                            result,
                            entry.realisation(),
                            entry.note(),
                            count.days(),
                            count.activities(),
                            count.minutes(),
                            write(entry.figures()))
                    .update();
        }
    }

    /** The rows of one round by result; empty when there was no such round. */
    Map<UUID, SelfAssessment> of(UUID evaluationId, int round) {
        Map<UUID, SelfAssessment> rows = new HashMap<>();
        jdbc.sql("select * from evaluation_submission where evaluation_id = ? and round = ?")
                .params(evaluationId, round)
                .query(row -> {
                    rows.put(
                            row.getObject("result_id", UUID.class),
                            new SelfAssessment(
                                    row.getString("realisation"),
                                    row.getString("note"),
                                    read(row.getString("figures"))));
                });
        return rows;
    }

    private static String write(Map<UUID, String> figures) {
        try {
            return JSON.writeValueAsString(figures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<UUID, String> read(String figures) {
        try {
            return JSON.readValue(figures, FIGURES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
