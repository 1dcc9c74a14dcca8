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
    private static final Map<Matter, String> PROCESSES = Map.ofEntries(
            Map.entry(Matter.PLAN, "target-setting"),
            Map.entry(Matter.REPORT, "daily-report"),
            Map.entry(Matter.EVALUATION, "period-evaluation"),
            Map.entry(Matter.SELF_ASSESSMENT, "period-evaluation"),
            Map.entry(Matter.RATING, "period-evaluation"),
            Map.entry(Matter.COACHING, "coaching"),
            Map.entry(Matter.COUNSELLING, "coaching"),
            Map.entry(Matter.OBJECTION, "objection"),
            Map.entry(Matter.FEEDBACK, "period-evaluation"),
            Map.entry(Matter.FEEDBACK_GIVER, "period-evaluation"),
            Map.entry(Matter.REWARD, "period-evaluation"),
            Map.entry(Matter.NOMINATION, "period-evaluation"));

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
