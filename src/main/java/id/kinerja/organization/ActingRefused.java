package id.kinerja.organization;

import id.kinerja.page.FieldMessages;
import java.util.List;

/** An appointment that a rule forbids; nothing was written. */
public final class ActingRefused extends RuntimeException {

    private final transient List<Reason> reasons;

    ActingRefused(List<Reason> reasons) {
        super("the appointment is refused: " + reasons);
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> reasons() {
        return reasons;
    }

    /** Puts each reason beside its field. */
    void tell(FieldMessages.Collected found) {
        reasons.forEach(reason ->
                found.add(reason.field(), reason.code(), reason.arguments().toArray()));
    }

    /**
     * Why.
     *
     * @param field the component of the request that it is about
     * @param code the message's code in the bundles
     */
    public record Reason(String field, String code, List<Object> arguments) {

        static Reason of(String field, String code, Object... arguments) {
            return new Reason(field, code, List.of(arguments));
        }
    }
}
