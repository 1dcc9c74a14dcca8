package id.kinerja.credit;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.CaseView;
import id.kinerja.evaluation.EvaluationSection;
import id.kinerja.evaluation.ReceivedResults;
import id.kinerja.organization.HeldPosts;
import id.kinerja.organization.PostKind;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** On an evaluation that was handed over: the way to the angka kredit, of who holds or held a functional post. */
@Component
class CreditOnEvaluation implements EvaluationSection {

    private final ReceivedResults results;
    private final HeldPosts posts;
    private final CreditAccess access;

    CreditOnEvaluation(ReceivedResults results, HeldPosts posts, CreditAccess access) {
        this.results = results;
        this.posts = posts;
        this.access = access;
    }

    @Override
    public Optional<CaseView> of(SignedIn reader, UUID evaluationId) {
        return results.find(evaluationId)
                .filter(result -> access.mayRead(reader, result.employeeId()))
                .filter(result ->
                        posts.of(result.employeeId()).stream().anyMatch(post -> post.kind() == PostKind.FUNCTIONAL))
                .map(result -> new CaseView("credit/parts :: link", Map.of("employee", result.employeeId())));
    }
}
