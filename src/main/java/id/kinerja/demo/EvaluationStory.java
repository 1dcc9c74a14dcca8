package id.kinerja.demo;

import id.kinerja.cycle.Period;
import id.kinerja.evaluation.Evaluations;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** How a quarter is evaluated: the first to its end, the second so far. */
@Component
@Conditional(DemoWanted.class)
class EvaluationStory {

    private static final int LAPSED_OF_HUNDRED = 12;
    private static final int RETURNED_OF_HUNDRED = 7;

    private final Agenda agenda;
    private final Evaluations evaluations;
    private final EvaluationActs acts;
    private final Set<UUID> begun = new HashSet<>();

    EvaluationStory(Agenda agenda, Evaluations evaluations, EvaluationActs acts) {
        this.agenda = agenda;
        this.evaluations = evaluations;
        this.acts = acts;
    }

    /** The first quarter, which everybody goes through to the end. */
    void toTheEnd(Period quarter, List<Person> people) {
        each(quarter, people, (person, id, number) -> {
            Random random = person.random("evaluation");
            agenda.after(1 + random.nextInt(7), random, () -> {
                acts.assess(person, id, quarter, random);
                agenda.after(1 + random.nextInt(5), random, () -> judge(person, id, quarter, number, random));
            });
        });
    }

    /** The second quarter, in which each is somewhere else; who comes late has not begun. */
    void soFar(Period quarter, List<Person> people) {
        int[] ofTheUnit = {0};
        each(quarter, people, (person, id, number) -> {
            boolean inUnit = person.posting().unitCode().equals(Line.UNIT) && !person.leads();
            boolean underHeadOfGovernment = person.superior() == null;
            EvaluationFate fate = Line.of(person)
                    .map(EvaluationFate::of)
                    .or(() -> Optional.of(EvaluationFate.WAITING).filter(waiting -> underHeadOfGovernment))
                    .orElseGet(() -> inUnit
                            ? EvaluationFate.OF_THE_UNIT.get(++ofTheUnit[0] % EvaluationFate.OF_THE_UNIT.size())
                            : EvaluationFate.MIXED.get(number % EvaluationFate.MIXED.size()));
            begin(person, id, quarter, fate, Ratings.number(number + 3));
        });
    }

    private void judge(Person person, UUID id, Period quarter, int number, Random random) {
        if (random.nextInt(100) < RETURNED_OF_HUNDRED) {
            acts.giveBack(id, random);
            agenda.after(1 + random.nextInt(2), random, () -> {
                acts.assess(person, id, quarter, random);
                agenda.after(1, random, () -> rate(person, id, quarter, number, random));
            });
        } else {
            rate(person, id, quarter, number, random);
        }
    }

    private void rate(Person person, UUID id, Period quarter, int number, Random random) {
        acts.rate(person, id, quarter, Ratings.number(number), random);
        if (random.nextInt(100) >= LAPSED_OF_HUNDRED) {
            agenda.after(1 + random.nextInt(6), random, () -> acts.acknowledge(id, random));
        }
    }

    private void begin(Person person, UUID id, Period quarter, EvaluationFate fate, Ratings ratings) {
        Random random = person.random("evaluation" + quarter.number());
        switch (fate) {
            case NOT_BEGUN -> {}
            case HALF_WRITTEN -> agenda.after(3, random, () -> acts.write(person, id, quarter, random, 1));
            case WAITING_LONG -> agenda.after(0, random, () -> acts.assess(person, id, quarter, random));
            case WAITING -> agenda.after(4 + random.nextInt(4), random, () -> acts.assess(person, id, quarter, random));
            case RETURNED ->
                agenda.after(2, random, () -> {
                    acts.assess(person, id, quarter, random);
                    agenda.after(5, random, () -> acts.giveBack(id, random));
                });
            case HANDED_OVER, ACKNOWLEDGED ->
                agenda.after(1, random, () -> {
                    acts.assess(person, id, quarter, random);
                    agenda.after(1 + random.nextInt(4), random, () -> {
                        acts.rate(person, id, quarter, ratings, random);
                        if (fate == EvaluationFate.ACKNOWLEDGED) {
                            agenda.after(1 + random.nextInt(2), random, () -> acts.acknowledge(id, random));
                        }
                    });
                });
        }
    }

    private void each(Period quarter, List<Person> people, Opened opened) {
        int number = 0;
        for (Person person : people) {
            Optional<UUID> id = evaluations.of(person.id(), quarter.id());
            if (id.isPresent() && begun.add(id.get())) {
                opened.on(person, id.get(), number++);
            }
        }
    }

    /** What happens with an evaluation just opened. */
    private interface Opened {
        void on(Person person, UUID id, int number);
    }
}
