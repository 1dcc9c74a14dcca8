package id.kinerja.feedback;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.attachment.Attachment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody gave, and to whom more may be given. */
@Service
@Transactional(readOnly = true)
class FeedbackLists {

    /** How many people are offered at once; others are found by name. */
    static final int MOST_PEOPLE = 50;

    private final FeedbackStore store;
    private final FeedbackReading reading;
    private final Givers givers;
    private final Changing changing;
    private final FeedbackPlans plans;

    FeedbackLists(FeedbackStore store, FeedbackReading reading, Givers givers, Changing changing, FeedbackPlans plans) {
        this.store = store;
        this.reading = reading;
        this.givers = givers;
        this.changing = changing;
        this.plans = plans;
    }

    /** The employee who is signed in. */
    static UUID self(SignedIn me) {
        if (me.employeeId() == null) {
            throw new NotVisible();
        }
        return me.employeeId();
    }

    long countGiven(UUID giver) {
        return store.countGivenBy(giver, changing.today());
    }

    List<Mine> given(UUID giver, long offset, int most) {
        List<Feedback> given = store.givenBy(giver, changing.today(), offset, most);
        Set<UUID> open = changing.open(given);
        Map<UUID, List<Attachment>> files = reading.files(given);
        return given.stream()
                .map(one -> new Mine(one, open.contains(one.id()), files.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** The people to whom somebody may give feedback today, as far as the search fits. */
    Found people(SignedIn me, String search) {
        List<Giver> found = givers.all(me, search.strip(), MOST_PEOPLE + 1);
        List<Giver> shown = found.stream().limit(MOST_PEOPLE).toList();
        Set<UUID> established = plans.having(
                changing.today(), shown.stream().map(Giver::employee).toList());
        return new Found(
                shown.stream()
                        .map(one -> new Choice(one, established.contains(one.employee())))
                        .toList(),
                found.size() > MOST_PEOPLE);
    }

    /**
     * Feedback as its giver reads it.
     *
     * @param changeable whether it may still be changed or withdrawn
     */
    record Mine(Feedback feedback, boolean changeable, List<Attachment> files) {}

    /**
     * Somebody to whom feedback may be given.
     *
     * @param established whether there is an established plan that feedback of today may be about
     */
    record Choice(Giver to, boolean established) {}

    /** @param more whether there are others, to be found by name */
    record Found(List<Choice> people, boolean more) {}
}
