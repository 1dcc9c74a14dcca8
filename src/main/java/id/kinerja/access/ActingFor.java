package id.kinerja.access;

import id.kinerja.organization.Places;
import id.kinerja.organization.StandIns;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** In whose place somebody acts (Plt/Plh, delegation). */
@Component
class ActingFor {

    /** Of which processes an appointment must include one, so that their data are seen; where things stand, any does. */
    private static final Map<Matter, Set<String>> PROCESSES = Map.ofEntries(
            Map.entry(Matter.PLAN, Set.of("target-setting", "target-amendment")),
            Map.entry(Matter.AMENDMENT, Set.of("target-amendment")),
            Map.entry(Matter.REPORT, Set.of("daily-report")),
            Map.entry(Matter.EVALUATION, Set.of("period-evaluation")),
            Map.entry(Matter.SELF_ASSESSMENT, Set.of("period-evaluation")),
            Map.entry(Matter.RATING, Set.of("period-evaluation")),
            Map.entry(Matter.COACHING, Set.of("coaching")),
            Map.entry(Matter.COUNSELLING, Set.of("coaching")),
            Map.entry(Matter.OBJECTION, Set.of("objection")),
            Map.entry(Matter.FEEDBACK, Set.of("period-evaluation")),
            Map.entry(Matter.FEEDBACK_GIVER, Set.of("period-evaluation")),
            Map.entry(Matter.REWARD, Set.of("period-evaluation")),
            Map.entry(Matter.NOMINATION, Set.of("period-evaluation")));

    private final StandIns standIns;

    ActingFor(StandIns standIns) {
        this.standIns = standIns;
    }

    /** The places in which somebody acts on a day, for a kind of data. */
    Places placesOf(UUID standIn, Matter matter, LocalDate on) {
        return standIns.placesOf(standIn, processesOf(matter), on);
    }

    /** The officials in whose place somebody acts on a day, for a kind of data. */
    Set<UUID> principalsOf(UUID standIn, Matter matter, LocalDate on) {
        return standIns.principalsOf(standIn, processesOf(matter), on);
    }

    private static Set<String> processesOf(Matter matter) {
        return PROCESSES.getOrDefault(matter, Set.of());
    }
}
