package id.kinerja.cycle;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a year's evaluation has come to, for who publishes it; the capability that evaluates tells. */
public interface YearResults {

    /** How many have their result, and how many have not and why. */
    Standing standing(Period annual);

    /** Who has no result that stands, by reason and name. */
    List<Without> without(Period annual, int most);

    /** Everybody to whom a result of the year was handed over. */
    List<UUID> handedOver(Period annual);

    /**
     * Numbers of people.
     *
     * @param handedOver those who have their result, also when they contest it
     * @param contested those of them about whose objection nobody has decided
     * @param notAssessed those who have not assessed themselves
     * @param paused those of them who are on leave, study or are excluded otherwise today, and have time until after their return
     * @param notRated those who have, and whose result is not handed over
     * @param notOpened those with an established plan and without an evaluation
     * @param withdrawn those whose evaluation was ended by an exclusion that was withdrawn after the window had closed
     * @param excluded those who are not evaluated, by document
     */
    record Standing(
            int handedOver,
            int contested,
            int notAssessed,
            int paused,
            int notRated,
            int notOpened,
            int withdrawn,
            int excluded) {

        /** How many have no result, and no document says why. */
        public int missing() {
            return notAssessed + notRated + notOpened + withdrawn;
        }
    }

    /** Why somebody has no result that stands. */
    enum Reason {
        CONTESTED,
        NOT_ASSESSED,
        NOT_RATED,
        NOT_OPENED,
        /** An exclusion ended it, and was withdrawn when the window had closed: no document says why there is none. */
        WITHDRAWN,
        EXCLUDED
    }

    /**
     * Somebody without a result that stands.
     *
     * @param evaluationId none when there is none
     */
    record Without(String name, Reason reason, @Nullable UUID evaluationId) {}
}
