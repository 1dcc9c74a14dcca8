package id.kinerja.objection;

import id.kinerja.access.SignedIn;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is printed of objections, for who may read them. */
@Service
@Transactional
public class ObjectionPapers {

    private final ObjectionStore store;
    private final ObjectionAccess access;

    ObjectionPapers(ObjectionStore store, ObjectionAccess access) {
        this.store = store;
        this.access = access;
    }

    /** The objection to a result, recorded as read; none when there is none that this person may read. */
    public Optional<ObjectionPaper> against(SignedIn me, UUID evaluationId) {
        Optional<Objection> readable = store.against(evaluationId).filter(objection -> access.mayRead(me, objection));
        readable.ifPresent(objection -> access.opened(me, objection));
        return readable.map(ObjectionPapers::paper);
    }

    private static ObjectionPaper paper(Objection objection) {
        Objection.Said evidence = objection.evidence();
        return new ObjectionPaper(
                objection.filedAt(),
                objection.reasons(),
                evidence == null || evidence.text().isBlank() ? null : evidence.text(),
                said(objection.statement()),
                ruling(objection.ruling()));
    }

    private static ObjectionPaper.@Nullable Said said(Objection.@Nullable Said said) {
        return said == null ? null : new ObjectionPaper.Said(said.text(), said.by(), said.at());
    }

    private static ObjectionPaper.@Nullable Ruling ruling(Objection.@Nullable Ruling ruling) {
        return ruling == null
                ? null
                : new ObjectionPaper.Ruling(ruling.outcome(), ruling.reason(), ruling.actor(), ruling.at());
    }
}
