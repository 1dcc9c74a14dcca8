package id.kinerja.evaluation;

import id.kinerja.access.SignedIn;
import id.kinerja.evaluation.ExplainedGuidance.Deviation;
import id.kinerja.evaluation.ExplainedGuidance.UnitBasis;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reasons that other capabilities keep for a result. */
@Component
class ExplainedReasons {

    private final List<RatingGuide> guides;
    private final List<RulingReasons> rulings;

    ExplainedReasons(List<RatingGuide> guides, List<RulingReasons> rulings) {
        this.guides = List.copyOf(guides);
        this.rulings = List.copyOf(rulings);
    }

    /** How the rating left what was to be considered; none when it did not. */
    @Nullable
    Deviation deviation(UUID evaluationId, NamedActs acts) {
        return guides.stream()
                .flatMap(guide -> guide.deviation(evaluationId).stream())
                .findFirst()
                .map(left -> new Deviation(
                        left.reason(),
                        left.advised(),
                        left.grade(),
                        left.people(),
                        left.limits(),
                        acts.act(left.at(), left.by()),
                        left.later() == null
                                ? null
                                : acts.act(left.later().at(), left.later().by(), null)))
                .orElse(null);
    }

    /** What the rating of results of a unit's head was taken from; none for others. */
    @Nullable
    UnitBasis basis(UUID evaluationId, NamedActs acts) {
        return guides.stream()
                .flatMap(guide -> guide.basis(evaluationId).stream())
                .findFirst()
                .map(basis -> new UnitBasis(
                        basis.unit(),
                        basis.grade(),
                        basis.set() == null
                                ? null
                                : acts.act(basis.set().at(), basis.set().by()),
                        basis.decision(),
                        basis.version(),
                        basis.rule()))
                .orElse(null);
    }

    /** Why an objection was decided like this; none before, and for who may not read it. */
    @Nullable
    String ruling(SignedIn reader, UUID evaluationId) {
        return rulings.stream()
                .flatMap(ruling -> ruling.of(reader, evaluationId).stream())
                .findFirst()
                .orElse(null);
    }
}
