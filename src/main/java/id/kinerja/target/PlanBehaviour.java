package id.kinerja.target;

import id.kinerja.organization.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A behaviour that a plan expects, with the leader's special expectation (ekspektasi khusus pimpinan).
 *
 * <p>The employee's draft carries what was agreed in the dialogue; the supervisor may word it anew while deciding.
 */
@Entity
@Table(name = "target_behaviour")
class PlanBehaviour {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id")
    private TargetPlan plan;

    @Enumerated(EnumType.STRING)
    private Behaviour behaviour;

    @Column(nullable = false)
    private String text = "";

    private @Nullable String writtenBy;

    private @Nullable String writtenFor;

    PlanBehaviour() {}

    PlanBehaviour(UUID id, TargetPlan plan, Behaviour behaviour) {
        this.id = id;
        this.plan = plan;
        this.behaviour = behaviour;
    }

    void write(String text, Actor by) {
        if (!this.text.equals(text)) {
            this.text = text;
            this.writtenBy = by.person();
            this.writtenFor = by.principal();
        }
    }

    /** Words the expectations anew; a behaviour that is not among them stays as it is. */
    static void write(List<PlanBehaviour> behaviours, Map<Behaviour, String> texts, Actor by) {
        behaviours.forEach(one -> one.write(texts.getOrDefault(one.behaviour, one.text), by));
    }

    /** Makes the expectations say exactly this, whoever worded it. */
    static void rewrite(List<PlanBehaviour> behaviours, List<PlanContent.Expectation> content) {
        for (var wanted : content) {
            behaviours.stream()
                    .filter(one -> one.behaviour == wanted.behaviour())
                    .forEach(one -> {
                        one.text = wanted.text();
                        one.writtenBy = wanted.writtenBy();
                        one.writtenFor = wanted.writtenFor();
                    });
        }
    }

    static Map<Behaviour, String> texts(List<PlanBehaviour> behaviours) {
        Map<Behaviour, String> texts = new EnumMap<>(Behaviour.class);
        behaviours.forEach(one -> texts.put(one.behaviour, one.text));
        return texts;
    }

    Behaviour behaviour() {
        return behaviour;
    }

    PlanContent.Expectation content() {
        return new PlanContent.Expectation(id, behaviour, text, writtenBy, writtenFor);
    }
}
