package id.kinerja.cycle;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Records exclusions for tests that are about something else, as personnel admins do. */
@Component
public class TestExclusions {

    private final Exclusions exclusions;

    TestExclusions(Exclusions exclusions) {
        this.exclusions = exclusions;
    }

    /** Days years ahead on which somebody studies; the words are its document's number and its note. */
    public UUID recorded(UUID employee, String words) {
        return exclusions.add(
                new ExclusionForms.New(
                        employee,
                        ExclusionKind.STUDY,
                        LocalDate.of(2033, 1, 1),
                        LocalDate.of(2033, 2, 1),
                        words,
                        LocalDate.of(2026, 7, 1),
                        words),
                "uji");
    }
}
