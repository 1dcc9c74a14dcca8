package id.kinerja.coaching;

import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.PeopleByName;
import id.kinerja.page.FieldMessages;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a counselling may say about itself. */
@Component
class CounsellingRules {

    private final PeopleByName people;
    private final WorkingCalendar calendar;

    CounsellingRules(PeopleByName people, WorkingCalendar calendar) {
        this.people = people;
        this.calendar = calendar;
    }

    /** Who is told; none when nobody is meant, and a message when it cannot be who is meant. */
    @Nullable
    UUID receiver(@Nullable String typed, Coaching coaching, SignedIn author, FieldMessages.Collected found) {
        UUID receiver = people.find("receiver", typed, found);
        if (receiver != null && receiver.equals(coaching.employeeId())) {
            found.add("receiver", "coaching.counselling.receiver.employee");
        }
        if (receiver != null && author.is(receiver)) {
            found.add("receiver", "coaching.counselling.receiver.author");
        }
        return receiver;
    }

    /** It was held while the coaching was open, and not in the future. */
    void day(@Nullable LocalDate held, Coaching coaching, FieldMessages.Collected found) {
        if (held == null || held.isAfter(calendar.today()) || held.isBefore(calendar.dayOf(coaching.openedAt()))) {
            found.add("heldOn", "coaching.counselling.day.range");
        }
    }
}
