package id.kinerja.engine;

import java.util.List;
import java.util.Optional;

/**
 * A user task's form as its {@code .form} file describes it.
 *
 * @param id the form's key
 * @param fields what it shows and asks, in order
 */
public record Form(String id, List<FormField> fields) {

    /** The fields that a person fills in. */
    public List<FormField> inputs() {
        return fields.stream().filter(FormField::isInput).toList();
    }

    Optional<FormField> input(String key) {
        return inputs().stream().filter(field -> key.equals(field.key())).findFirst();
    }
}
