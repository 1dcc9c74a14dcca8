package id.kinerja.examination;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.PeopleByName;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.Formats;
import id.kinerja.page.TypedText;
import id.kinerja.settings.Settings;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Auditors record whom they examine, and end it; each sees the own ones. */
@Service
@Transactional
class Examinations {

    private static final String TYPE = "examination";

    private final ExaminationStore store;
    private final Policy policy;
    private final PeopleByName people;
    private final Settings settings;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final Trail trail;
    private final Formats formats;

    Examinations(
            ExaminationStore store,
            Policy policy,
            PeopleByName people,
            Settings settings,
            WorkingCalendar calendar,
            Clock clock,
            Trail trail,
            Formats formats) {
        this.store = store;
        this.policy = policy;
        this.people = people;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
        this.trail = trail;
        this.formats = formats;
    }

    /** The person's own, the newest first. */
    @Transactional(readOnly = true)
    List<Examination> of(SignedIn me) {
        policy.require(me, Right.READ, Matter.EXAMINATION);
        return store.of(me.userName());
    }

    /** @throws NotVisible when it is another's, or there is none */
    @Transactional(readOnly = true)
    Examination one(SignedIn me, UUID id) {
        policy.require(me, Right.READ, Matter.EXAMINATION);
        return store.find(id, me.userName()).orElseThrow(NotVisible::new);
    }

    /**
     * Begins one today.
     *
     * @param found what is wrong with what was typed; what is found here is added
     * @return its id; none when something is wrong, and then nothing is recorded
     */
    @Nullable
    UUID open(SignedIn me, ExaminationForm form, FieldMessages.Collected found) {
        policy.require(me, Right.WRITE, Matter.EXAMINATION);
        UUID employee = people.find("employee", form.employee(), found);
        if (employee != null && policy.mayBe(me, employee)) {
            found.add("employee", "examination.refused.self");
        }
        LocalDate today = calendar.today();
        checkLastDay(today, form.lastDay(), found);
        if (employee == null || found.errors().any()) {
            return null;
        }
        var examination = new Examination(
                UUID.randomUUID(),
                employee,
                TypedText.of(form.letterNumber()),
                TypedText.of(form.reason()),
                today,
                Objects.requireNonNull(form.lastDay()),
                clock.instant(),
                null);
        if (!store.add(me.userName(), examination)) {
            found.add("letterNumber", "examination.refused.open");
            return null;
        }
        trail.record(entry(me, Action.EXAMINATION_OPENED, examination)
                .changed(
                        Map.of(),
                        Map.of(
                                "letterNumber",
                                examination.letterNumber(),
                                "lastDay",
                                examination.lastDay().toString()))
                .because(examination.reason()));
        return examination.id();
    }

    /**
     * Ends one of the person's own; one that is over stays as it is.
     *
     * @throws NotVisible when it is another's, or there is none
     */
    void close(SignedIn me, UUID id) {
        policy.require(me, Right.WRITE, Matter.EXAMINATION);
        Examination examination = one(me, id);
        if (examination.runsOn(calendar.today()) && store.close(id, clock.instant())) {
            trail.record(entry(me, Action.EXAMINATION_CLOSED, examination));
        }
    }

    private void checkLastDay(LocalDate today, @Nullable LocalDate lastDay, FieldMessages.Collected found) {
        if (lastDay == null) {
            return;
        }
        LocalDate latest = today.plusDays(settings.get(ExaminationSettings.LONGEST_DAYS) - 1L);
        if (lastDay.isBefore(today)) {
            found.add("lastDay", "examination.refused.past");
        } else if (lastDay.isAfter(latest)) {
            found.add("lastDay", "examination.refused.long", formats.day(latest));
        }
    }

    private static Entry entry(SignedIn me, Action action, Examination examination) {
        return Entry.of(action, TYPE, examination.id()).by(me.userName()).fileOf(examination.employeeId());
    }
}
