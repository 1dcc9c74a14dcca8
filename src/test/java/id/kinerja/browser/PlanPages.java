package id.kinerja.browser;

import com.microsoft.playwright.Locator;
import id.kinerja.organization.Employee;
import java.util.function.Function;

/** How somebody's target plan of a year is written, submitted and established, and days are reported by it, on the pages. */
final class PlanPages {

    private static final int ANNEX = 3;
    private static final int QUARTERS = 4;

    private final Function<Employee, Person> windows;
    private final int year;

    PlanPages(Function<Employee, Person> windows, int year) {
        this.windows = windows;
        this.year = year;
    }

    /** Writes one main result, which serves the superior's first or waits for one, with one indicator of each quarter, and the annex; submits it. */
    void submits(Employee employee, String result, String target) {
        Person person = windows.apply(employee)
                .opensTask("Susun dan ajukan SKP", "SKP " + year)
                .press("Buka halaman isian");
        person.leavesBy(
                person.page().locator("a[href*='results/new?kind=MAIN']").first());
        person.type("text", result);
        Locator superior = person.page().locator("main select[name=superior]");
        if (superior.count() > 0) {
            Locator theirs = superior.locator("option:not([value='']):not([value='pending'])");
            superior.selectOption(theirs.count() > 0 ? theirs.first().getAttribute("value") : "pending");
        }
        person.choose("indicators[0].aspect", "QUANTITY")
                .type("indicators[0].text", "Jumlah dokumen terbit")
                .type("indicators[0].target", target)
                .type("indicators[0].unit", "dokumen")
                .tick("indicators[0].measurement", "POSITION");
        for (int quarter = 1; quarter <= QUARTERS; quarter++) {
            person.type("indicators[0].quarter" + quarter, target);
        }
        saves(person);
        for (int list = 0; list < ANNEX; list++) {
            person.leavesBy(person.page().locator("a[href*='/edit/annex/']").nth(list));
            person.type("rows[0].text", "Sesuai kesepakatan dengan atasan");
            saves(person);
        }
        person.press("Periksa dan ajukan").tick("confirmed", "true").press("Kirim");
    }

    /** The superior establishes it. */
    void approves(Employee superior, Employee employee) {
        windows.apply(superior)
                .opensTask("Putuskan SKP", employee.titledName())
                .tick("decision", "APPROVE")
                .press("Kirim");
    }

    /** Reports one activity of a day by the plan's indicator, which the superior approves. */
    void reports(Employee employee, Employee superior, String day, String activity, String quantity) {
        Person person = windows.apply(employee).open("/daily-reports/" + day + "/activities/new");
        person.page().locator("main input[name=indicator]").first().check();
        person.type("description", activity)
                .type("quantity", quantity)
                .type("unit", "dokumen")
                .type("startsAt", "08:00")
                .type("endsAt", "09:30")
                .type("minutes", "90");
        person.page().locator("main input[name=place]").first().check();
        person.press("Simpan kegiatan").press("Periksa lalu ajukan").press("Ajukan");
        windows.apply(superior)
                .opensTask("Putuskan laporan harian", employee.titledName())
                .tick("decision", "APPROVE")
                .press("Kirim");
    }

    private static void saves(Person person) {
        person.leavesBy(person.page()
                .locator("main form button.govuk-button[data-once]:has-text('Simpan')")
                .first());
    }
}
