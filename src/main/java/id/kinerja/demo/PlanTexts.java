package id.kinerja.demo;

import id.kinerja.strategy.StrategyFilling;
import id.kinerja.target.Aspect;
import id.kinerja.target.Behaviour;
import id.kinerja.target.FilledPlan;
import id.kinerja.target.FilledPlan.Indicator;
import id.kinerja.target.FilledPlan.Result;
import id.kinerja.target.QuarterTargets;
import id.kinerja.target.ResultKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** What stands in people's plans, and in the strategy that they serve. */
@Component
@Conditional(DemoWanted.class)
class PlanTexts {

    private static final String REVISED = ", sesuai standar pelayanan yang berlaku";
    private static final int ADDITIONAL_EVERY = 3;

    private final Set<UUID> submitted = new HashSet<>();
    private final Map<UUID, Person> people = new HashMap<>();
    private final StrategyFilling filling;

    PlanTexts(StrategyFilling filling) {
        this.filling = filling;
    }

    /** The performance team enters what the government wants to reach. */
    void enterAims() {
        filling.enter(Aims.strategy(), "tim-kinerja");
    }

    /** From now on others can serve this person's results. */
    void submitted(Person person) {
        submitted.add(person.id());
    }

    /** Makes people known, so that others can serve their results. */
    void know(List<Person> all) {
        all.forEach(person -> people.put(person.id(), person));
    }

    /**
     * A person's plan.
     *
     * @param revised whether it was reworded after a return
     * @param most at most so many results are written
     */
    FilledPlan of(Person person, boolean revised, int most) {
        List<Result> results = new ArrayList<>();
        List<Work> works = Work.of(person);
        for (int i = 0; i < Math.min(works.size(), most); i++) {
            results.add(main(person, works.get(i), i, revised && i < 2));
        }
        Random random = person.random("texts");
        if (random.nextInt(ADDITIONAL_EVERY) == 0 && most > works.size()) {
            results.add(additional(person, random));
        }
        Map<Behaviour, String> expectations = new HashMap<>();
        for (Behaviour behaviour : Behaviour.values()) {
            Words.all(behaviour.name()).forEach(text -> expectations.put(behaviour, text));
        }
        return new FilledPlan(
                results, expectations, Words.all("RESOURCES"), Words.all("ACCOUNTABILITY"), Words.all("CONSEQUENCES"));
    }

    /** The ids of a person's main results. */
    List<UUID> results(Person person) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < Work.of(person).size(); i++) {
            ids.add(result(person, i));
        }
        return ids;
    }

    /** The work behind a result; none behind an additional one. */
    static Work work(Person person, UUID resultId) {
        List<Work> works = Work.of(person);
        for (int i = 0; i < works.size(); i++) {
            if (result(person, i).equals(resultId)) {
                return works.get(i);
            }
        }
        return works.get(0);
    }

    private Result main(Person person, Work work, int number, boolean revised) {
        UUID above = person.superior();
        UUID served = above != null && submitted.contains(above) ? served(above, number) : null;
        return new Result(
                result(person, number),
                ResultKind.MAIN,
                work.result() + (revised ? REVISED : ""),
                served,
                above != null && served == null,
                headsAgency(person) ? Aims.servedBy(work) : null,
                "",
                List.of(new Indicator(
                        person.thing("indicator" + number),
                        work.aspect(),
                        work.indicator(),
                        work.target(),
                        work.measure(),
                        DemoQuarters.of(person, work))));
    }

    /** Whether somebody heads a unit directly below the root: with nobody above, or with the secretary, whose unit is another. */
    private boolean headsAgency(Person person) {
        Person above = person.superior() == null ? null : people.get(person.superior());
        return above == null
                || person.leads()
                        && above.superior() == null
                        && !person.posting()
                                .unitCode()
                                .startsWith(above.posting().unitCode() + '-');
    }

    private UUID served(UUID superior, int number) {
        List<UUID> results = results(Objects.requireNonNull(people.get(superior)));
        return results.get(number % results.size());
    }

    private static Result additional(Person person, Random random) {
        return new Result(
                person.thing("additional"),
                ResultKind.ADDITIONAL,
                Words.any("ADDITIONAL", random),
                null,
                false,
                null,
                "Sekretaris Daerah",
                List.of(new Indicator(
                        person.thing("additional-indicator"),
                        Aspect.QUANTITY,
                        "Jumlah kegiatan yang didukung",
                        "1-2",
                        "kegiatan",
                        QuarterTargets.NONE)));
    }

    private static UUID result(Person person, int number) {
        return person.thing("result" + number);
    }
}
