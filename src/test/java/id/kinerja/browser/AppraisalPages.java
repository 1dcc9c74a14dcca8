package id.kinerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.kinerja.evaluation.Rating;
import id.kinerja.organization.Employee;
import java.util.function.Function;

/**
 * How a period of somebody is appraised on the pages, each step in the window of who takes it. What fails says first which step of
 * which period, and whose.
 */
final class AppraisalPages {

    private final Function<Employee, Person> windows;
    private final Employee rater;

    AppraisalPages(Function<Employee, Person> windows, Employee rater) {
        this.windows = windows;
        this.rater = rater;
    }

    /** Writes the same realisation of every result, and its number of every indicator that is measured. */
    void assesses(Employee employee, String period, String realisation) {
        step("self-assessment", period, employee, () -> {
            Person person = windows.apply(employee)
                    .opensTask("Isi penilaian mandiri", period)
                    .press("Buka halaman isian");
            fill(person, "main textarea[name$='.realisation']", realisation);
            fill(person, "main input[name*='.figures[']", realisation.substring(0, realisation.indexOf(' ')));
            person.leavesBy(person.page().locator("main button[name=next]"));
            person.press("Kirim");
        });
    }

    /** The rater rates what was submitted. */
    void rates(Employee employee, String period, Rating results, Rating behaviour, String feedback) {
        step("rating", period, employee, () -> windows.apply(rater)
                .opensTask("Nilai hasil kerja dan perilaku", period, employee.titledName())
                .tick("decision", "RATE")
                .tick("resultRating", results.name())
                .tick("behaviourRating", behaviour.name())
                .type("feedback", feedback)
                .press("Kirim"));
    }

    /** Takes note of the result, where this is read. */
    void acknowledges(Employee employee, String period, String... read) {
        step("acknowledgement", period, employee, () -> {
            Person person = windows.apply(employee).opensTask("Terima hasil evaluasi", period);
            assertThat(person.reads()).contains(read);
            person.type("remark", "Saya mengerti.").press("Kirim");
        });
    }

    private static void fill(Person person, String fields, String value) {
        for (Locator one : person.page().locator(fields).all()) {
            one.fill(value);
        }
    }

    private static void step(String step, String period, Employee employee, Runnable taken) {
        try {
            taken.run();
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("The %s of %s, %s".formatted(step, employee.titledName(), period), failure);
        }
    }
}
