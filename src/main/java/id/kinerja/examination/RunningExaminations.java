package id.kinerja.examination;

import id.kinerja.access.Examiners;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which examinations run today. */
@Component
class RunningExaminations implements Examiners {

    private final ExaminationStore store;
    private final WorkingCalendar calendar;

    RunningExaminations(ExaminationStore store, WorkingCalendar calendar) {
        this.store = store;
        this.calendar = calendar;
    }

    @Override
    public @Nullable String letterOf(SignedIn person, UUID employee) {
        return store.letter(person.userName(), employee, calendar.today()).orElse(null);
    }

    @Override
    public Map<UUID, String> letters(SignedIn person) {
        return store.letters(person.userName(), calendar.today());
    }
}
