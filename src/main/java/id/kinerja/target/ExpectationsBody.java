package id.kinerja.target;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The leader's special expectations as programs send and read them; a behaviour that is not sent stays as it is.
 *
 * @param base the fingerprint that they were read with, while who asks may edit them
 */
record ExpectationsBody(
        @NotNull(message = "{api.problem.missing}")
        List<@NotNull(message = "{api.problem.missing}") @Valid ExpectationBody> expectations,

        @Nullable String base) {

    /**
     * A behaviour's expectation.
     *
     * @param id the row's id, to which reasons are attached; read only
     * @param writtenBy the user name of who worded it last; read only
     * @param writtenFor the user name of the official in whose place; none when in no other's; read only
     */
    record ExpectationBody(
            @Nullable UUID id,
            @NotNull(message = "{api.problem.missing}") Behaviour behaviour,
            @Nullable String text,
            @Nullable String writtenBy,
            @Nullable String writtenFor) {}

    static ExpectationsBody of(PlanContent plan, @Nullable String base) {
        return new ExpectationsBody(rows(plan), base);
    }

    static List<ExpectationBody> rows(PlanContent plan) {
        return plan.behaviours().stream()
                .map(row ->
                        new ExpectationBody(row.id(), row.behaviour(), row.text(), row.writtenBy(), row.writtenFor()))
                .toList();
    }

    static List<ExpectationsForm.Row> typed(List<ExpectationBody> expectations) {
        return expectations.stream()
                .map(row -> new ExpectationsForm.Row(row.behaviour().name(), row.text()))
                .toList();
    }

    /** The same as if it had been typed into our page, so that the same rules hold. */
    ExpectationsForm typed() {
        return new ExpectationsForm(typed(expectations), base);
    }
}
