package id.kinerja.access;

import id.kinerja.organization.Employee;
import id.kinerja.target.TestPlans;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Target plans of everybody in a random government, with the tasks in which they wait: made by the process itself, so that the
 * engine really has them. Whose turn each is follows from the government's facts, without the application.
 */
final class RandomTasks {

    /** Of another year than the plans that {@link RandomPapers} wrote. */
    private static final int YEAR = 2027;

    /** The process, which is as well how far an appointment may go. */
    private static final String PROCESS = "target-setting";

    /**
     * A plan that waits for its employee, or for who decides on it.
     *
     * @param result the id of its one result
     * @param instance the engine's id of its case
     * @param decided whether it was submitted
     * @param serves what the superior had submitted by then, whose result this one serves
     */
    record Waiting(
            UUID whose,
            UUID plan,
            UUID result,
            String task,
            String instance,
            boolean decided,
            @Nullable Waiting serves) {

        /** What its result says, which nothing else says. */
        String words() {
            return words(whose);
        }

        /** The task's form. */
        String form() {
            return decided ? "target-decide" : "target-draft";
        }

        private static String words(UUID whose) {
            return "tugas-" + whose;
        }
    }

    private final RandomGovernment government;
    private final List<Waiting> all = new ArrayList<>();

    RandomTasks(RandomGovernment government, TestPlans plans, EntityManager entities, JdbcClient jdbc, long seed) {
        this.government = government;
        Random random = new Random(seed);
        List<UUID> inAnyOrder = new ArrayList<>(government.everybody());
        Collections.shuffle(inAnyOrder, random);
        for (UUID whose : inAnyOrder) {
            // who cannot sign in submits nothing; and a roster leaves nobody below who has left
            boolean decided = random.nextInt(4) > 0
                    && government.signsIn(whose)
                    && government.above(whose).stream().limit(1).allMatch(government::works);
            Waiting serves = superiorsOf(whose).filter(Waiting::decided).orElse(null);
            UUID plan = plans.complete(government.employee(whose), YEAR, Waiting.words(whose));
            // no transaction ends here, and much is read by SQL
            entities.flush();
            if (decided) {
                plans.submit(plan, government.employee(whose));
                entities.flush();
            }
            all.add(waiting(whose, plan, decided, serves, plans, jdbc));
        }
    }

    /** A task of somebody who is in no random government. */
    static Waiting kept(Employee employee, TestPlans plans, JdbcClient jdbc) {
        UUID plan = plans.complete(employee, YEAR, Waiting.words(employee.id()));
        plans.submit(plan, employee);
        return waiting(employee.id(), plan, true, null, plans, jdbc);
    }

    private static Waiting waiting(
            UUID whose, UUID plan, boolean decided, @Nullable Waiting serves, TestPlans plans, JdbcClient jdbc) {
        UUID result = jdbc.sql("select id from target_result where plan_id = ?")
                .param(plan)
                .query(UUID.class)
                .single();
        String task = plans.step(plan).taskId();
        String instance = jdbc.sql("select proc_inst_id_ from public.act_ru_task where id_ = ?")
                .param(task)
                .query(String.class)
                .single();
        return new Waiting(whose, plan, result, task, instance, decided, serves);
    }

    private Optional<Waiting> superiorsOf(UUID whose) {
        return all.stream()
                .filter(one -> government.above(whose).indexOf(one.whose()) == 0)
                .findFirst();
    }

    List<Waiting> all() {
        return all;
    }

    /**
     * Whose turn a task is: the employee's while the plan is a draft. Then the superior's or of who stands in there for such
     * tasks; where no superior can sign in, of the personnel admins who are neither the employee nor below.
     */
    boolean does(UUID who, Waiting task) {
        UUID whose = task.whose();
        if (who.equals(whose) || !task.decided()) {
            return who.equals(whose) && !task.decided();
        }
        return government.nobodyRates(whose)
                ? government.has(who, Role.PERSONNEL_ADMIN) && !government.isBelow(who, whose)
                : government.rates(who, whose, PROCESS);
    }

    /** Whether a task waits for who does it under the own name, neither for a role nor in another's place. */
    boolean isOwn(UUID who, Waiting task) {
        UUID whose = task.whose();
        return task.decided()
                ? !government.nobodyRates(whose)
                        && government.above(whose).stream()
                                .findFirst()
                                .filter(who::equals)
                                .isPresent()
                : who.equals(whose);
    }

    /**
     * Whether somebody may know what a plan's result is called: of a plan to read or to decide on, of one that such a plan serves,
     * and of the superior's, from its submission on, who writes the own plan.
     */
    boolean tells(UUID who, Waiting task) {
        return reads(who, task)
                || all.stream().anyMatch(one -> serves(one, task) && reads(who, one))
                || isOffered(who, task);
    }

    private boolean isOffered(UUID who, Waiting task) {
        return task.decided()
                && government.above(who).indexOf(task.whose()) == 0
                && all.stream().anyMatch(one -> one.whose().equals(who) && !one.decided());
    }

    private boolean reads(UUID who, Waiting task) {
        return government.seesPlan(who, task.whose()) || does(who, task);
    }

    /** Whether a plan serves another, be it by way of others. */
    private static boolean serves(Waiting task, Waiting other) {
        for (Waiting one = task.serves(); one != null; one = one.serves()) {
            if (one.equals(other)) {
                return true;
            }
        }
        return false;
    }
}
