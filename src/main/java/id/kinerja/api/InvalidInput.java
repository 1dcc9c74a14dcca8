package id.kinerja.api;

import id.kinerja.page.FormErrors;
import java.util.List;

/** Input that breaks a rule; answered with {@code 422} and what is wrong with each field. */
public final class InvalidInput extends RuntimeException {

    private final transient List<FieldFault> faults;

    public InvalidInput(List<FieldFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** What the pages would show beside the fields. */
    public InvalidInput(FormErrors errors) {
        this(errors.byField().entrySet().stream()
                .map(entry -> new FieldFault(entry.getKey(), entry.getValue()))
                .toList());
    }

    public List<FieldFault> faults() {
        return faults;
    }
}
