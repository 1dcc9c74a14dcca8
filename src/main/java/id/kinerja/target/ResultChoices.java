package id.kinerja.target;

import id.kinerja.page.Inputs;
import id.kinerja.page.Option;
import id.kinerja.page.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page of a result offers to choose from. */
@Component
class ResultChoices {

    private final Inputs inputs;
    private final TargetWords words;

    ResultChoices(Inputs inputs, TargetWords words) {
        this.inputs = inputs;
        this.words = words;
    }

    /** The constants of an enum. */
    <E extends Enum<E>> List<Option> of(String prefix, E[] constants) {
        return inputs.options(prefix, constants);
    }

    /** The superior's results; that there is none yet; and what is chosen already, though it is gone. */
    List<Option> links(PlanView plan, ResultForm form) {
        List<Option> links = new ArrayList<>();
        String chosen = TypedText.of(form.superior());
        if (plan.superior().waiting() || chosen.equals(ResultForm.PENDING)) {
            links.add(new Option(ResultForm.PENDING, words.say("target.superior.pending")));
        }
        plan.superior()
                .results()
                .forEach(result -> links.add(new Option(result.id().toString(), result.text())));
        boolean offered = chosen.isEmpty()
                || links.stream().anyMatch(option -> option.value().equals(chosen));
        if (!offered) {
            links.add(new Option(chosen, saved(plan, chosen)));
        }
        return links;
    }

    /** The regional indicators in force, and what is chosen already, though it has ended. */
    List<Option> regional(PlanView plan, ResultForm form) {
        List<Option> links = new ArrayList<>();
        plan.superior().regional().forEach(one -> links.add(new Option(one.id().toString(), one.text())));
        String chosen = TypedText.of(form.regional());
        if (!chosen.isEmpty()
                && links.stream().noneMatch(option -> option.value().equals(chosen))) {
            links.add(new Option(chosen, ended(plan, chosen)));
        }
        return links;
    }

    private String ended(PlanView plan, String chosen) {
        return plan.content().results().stream()
                .filter(result -> String.valueOf(result.regionalIndicatorId()).equals(chosen))
                .flatMap(result -> Stream.ofNullable(result.regionalIndicator()))
                .findFirst()
                .orElseGet(() -> words.say("target.regional.gone"));
    }

    private String saved(PlanView plan, String chosen) {
        return plan.content().results().stream()
                .filter(result -> String.valueOf(result.superiorResultId()).equals(chosen))
                .flatMap(result -> Stream.ofNullable(result.superiorResult()))
                .findFirst()
                .orElseGet(() -> words.say("target.superior.gone"));
    }
}
