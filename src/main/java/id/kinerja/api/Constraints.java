package id.kinerja.api;

import jakarta.validation.Validator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds what a program sent to the constraints of the page's form, so that both refuse the same in the same words. */
@Component
public class Constraints {

    private final Validator validator;

    Constraints(Validator validator) {
        this.validator = validator;
    }

    /** @throws InvalidInput naming each field that breaks a constraint */
    public void check(Object form) {
        List<FieldFault> faults = validator.validate(form).stream()
                .map(violation -> new FieldFault(
                        violation.getPropertyPath().toString().replace(".<list element>", ""), violation.getMessage()))
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
