package id.kinerja.target;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
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

    PlanBehaviour() {}

    PlanBehaviour(UUID id, TargetPlan plan, Behaviour behaviour) {
        this.id = id;
        this.plan = plan;
        this.behaviour = behaviour;
    }

    void write(String text, String by) {
        if (!this.text.equals(text)) {
            this.text = text;
            this.writtenBy = by;
        }
    }

    Behaviour behaviour() {
        return behaviour;
    }

    PlanContent.Expectation content() {
        return new PlanContent.Expectation(id, behaviour, text, writtenBy);
    }
}
