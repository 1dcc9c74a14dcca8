package id.kinerja.evaluation;

import id.kinerja.target.Behaviour;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What both sides wrote about each result and behaviour. */
@Embeddable
class EvaluationRows {

    @ElementCollection
    @CollectionTable(name = "evaluation_result", joinColumns = @JoinColumn(name = "evaluation_id"))
    @MapKeyColumn(name = "result_id")
    private Map<UUID, ResultEntry> results = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "evaluation_behaviour", joinColumns = @JoinColumn(name = "evaluation_id"))
    @MapKeyColumn(name = "behaviour")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "feedback")
    private Map<Behaviour, String> behaviours = new EnumMap<>(Behaviour.class);

    void assess(Map<UUID, SelfAssessment> rows) {
        rows.forEach((result, row) -> results.put(result, entry(result).assessed(row)));
    }

    void giveFeedback(Map<UUID, String> onResults, Map<Behaviour, String> onBehaviours) {
        onResults.forEach((result, text) -> results.put(result, entry(result).withFeedback(text)));
        onBehaviours.forEach((behaviour, text) -> behaviours.put(behaviour, text.strip()));
    }

    ResultEntry entry(UUID resultId) {
        return results.getOrDefault(resultId, ResultEntry.EMPTY);
    }

    String feedback(Behaviour behaviour) {
        return behaviours.getOrDefault(behaviour, "");
    }

    /** How many of the plan's results have no realisation. */
    long withoutRealisation(Collection<UUID> planResults) {
        return planResults.stream()
                .filter(result -> entry(result).realisation().isBlank())
                .count();
    }

    /** How many of the plan's results and of the behaviours have no feedback of their own. */
    long withoutFeedback(Collection<UUID> planResults) {
        return planResults.stream()
                        .filter(result -> entry(result).feedback().isBlank())
                        .count()
                + Arrays.stream(Behaviour.values())
                        .filter(behaviour -> feedback(behaviour).isBlank())
                        .count();
    }
}
