package id.kinerja.access;

import id.kinerja.organization.StandIns;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** In whose place somebody acts (Plt/Plh, delegation). */
@Component
class ActingFor {

    /** The process whose tasks an appointment must include, so that its data are seen; where things stand, any does. */
    private static final Map<Matter, String> PROCESSES = Map.of(
            Matter.PLAN, "target-setting",
            Matter.REPORT, "daily-report",
            Matter.EVALUATION, "period-evaluation",
            Matter.SELF_ASSESSMENT, "period-evaluation",
            Matter.RATING, "period-evaluation",
            Matter.COACHING, "coaching",
            Matter.COUNSELLING, "coaching",
            Matter.OBJECTION, "objection",
            Matter.FEEDBACK, "period-evaluation",
            Matter.FEEDBACK_GIVER, "period-evaluation");

    private final StandIns standIns;

    ActingFor(StandIns standIns) {
        this.standIns = standIns;
    }

    /** Whether somebody acts in the place of the official of an account on a day, in what is asked for. */
    boolean actsFor(UUID standIn, String principal, Appraisal object, LocalDate on) {
        return standIns.actsFor(standIn, principal, PROCESSES.get(object.matter()), object.employee(), on);
    }

    /** The officials in whose place somebody acts on a day, for a kind of data. */
    Set<UUID> principalsOf(UUID standIn, Matter matter, LocalDate on) {
        return standIns.principalsOf(standIn, PROCESSES.get(matter), on);
    }
}
