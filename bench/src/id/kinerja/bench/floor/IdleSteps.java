package id.kinerja.bench.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** What the models call, doing nothing: people and terms are made up, nothing is recorded. */
public final class IdleSteps {

    private static final int PEOPLE = 5000;

    private IdleSteps() {}

    /** The beans by the names that the models know them by. */
    public static Map<Object, Object> beans() {
        return Map.of(
                "reportSteps", new Report(),
                "targetSteps", new Target(),
                "evaluationSteps", new Evaluation(),
                "segmentSteps", new Segments());
    }

    private static String person(String key) {
        return "person-" + Math.floorMod(key.hashCode(), PEOPLE);
    }

    private static Date nextWeek() {
        return Date.from(Instant.now().plus(Duration.ofDays(7)));
    }

    /** Of daily-report. */
    public static final class Report {

        public String supervisor(String key) {
            return person(key);
        }

        public List<String> supervisorGroup(String key) {
            return List.of();
        }

        public Date decisionDue(String key) {
            return nextWeek();
        }

        public void approve(String key) {}
    }

    /** Of target-setting. */
    public static final class Target {

        public String employee(String key) {
            return person(key);
        }

        public String supervisor(String key) {
            return person(key);
        }

        public List<String> supervisorGroup(String key) {
            return List.of();
        }

        public Date draftDue(String key) {
            return nextWeek();
        }

        public Date decisionDue(String key) {
            return nextWeek();
        }

        public void establish(String key) {}
    }

    /** Of period-evaluation. */
    public static final class Evaluation {

        public String employee(String key) {
            return person(key);
        }

        public List<String> employeeGroup(String key) {
            return List.of();
        }

        public String supervisor(String key) {
            return person(key);
        }

        public List<String> supervisorGroup(String key) {
            return List.of();
        }

        public Date selfAssessmentDue(String key) {
            return nextWeek();
        }

        public Date ratingDue(String key) {
            return nextWeek();
        }

        public Date acknowledgementDue(String key) {
            return nextWeek();
        }

        public Date objectionTermEnd(String key) {
            return nextWeek();
        }

        public void derivePredicate(String key) {}

        public void handOver(String key) {}

        public void recordFollowUp(String key) {}
    }

    /** Of period-evaluation too: a year, or a quarter, that one rater rates as a whole. */
    public static final class Segments {

        public void cut(String key) {}

        public boolean left(String key) {
            return false;
        }
    }
}
