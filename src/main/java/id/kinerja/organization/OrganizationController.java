package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.page.Paging;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The units and people of a day, and what is wrong with them. */
@Controller
@RequestMapping("/admin/organization")
class OrganizationController {

    private static final int MOST = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1945, 8, 17);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final OrganizationLists lists;
    private final Organization organization;
    private final HeadsOfGovernment heads;
    private final WorkingCalendar calendar;

    OrganizationController(
            OrganizationLists lists, Organization organization, HeadsOfGovernment heads, WorkingCalendar calendar) {
        this.lists = lists;
        this.organization = organization;
        this.heads = heads;
        this.calendar = calendar;
    }

    @GetMapping
    String tree(
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "") String search,
            Model model) {
        LocalDate day = day(on);
        List<UnitView> tree = lists.tree(day);
        String sought = search.replaceAll("\\p{Cntrl}", "").strip();
        model.addAttribute("day", day);
        model.addAttribute("tree", tree);
        model.addAttribute("head", headOn(day));
        model.addAttribute("lacking", tree.stream().filter(UnitView::lacksHead).toList());
        model.addAttribute(
                "doubled", tree.stream().filter(UnitView::hasSeveralHeads).toList());
        model.addAttribute("withoutSuperior", lists.withoutSuperior(day, MOST));
        model.addAttribute("withoutSuperiorCount", lists.countWithoutSuperior(day));
        model.addAttribute("search", sought);
        if (!sought.isEmpty()) {
            model.addAttribute("found", lists.search(sought, day, MOST));
        }
        return "organization/tree";
    }

    @GetMapping("/units/{id}")
    String unit(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        LocalDate day = day(on);
        List<UnitView> tree = lists.tree(day);
        UnitView unit = tree.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Paging paging = new Paging(page, MOST, unit.people());
        model.addAttribute("day", day);
        model.addAttribute("unit", unit);
        model.addAttribute(
                "parent",
                tree.stream()
                        .filter(each -> each.id().equals(unit.parentId()))
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "children",
                tree.stream().filter(each -> id.equals(each.parentId())).toList());
        model.addAttribute("paging", paging);
        model.addAttribute("people", lists.staff(id, day, paging.offset(), MOST));
        return "organization/unit";
    }

    @GetMapping("/people/{id}")
    String person(@PathVariable UUID id, @RequestParam(required = false) @Nullable String on, Model model) {
        LocalDate day = day(on);
        Employee employee =
                organization.find(id, day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("day", day);
        model.addAttribute("person", employee);
        model.addAttribute("nip", employee.nip() == null ? "" : Nip.grouped(employee.nip()));
        model.addAttribute("posting", organization.postingOf(id, day).orElse(null));
        model.addAttribute("superior", organization.superiorOf(id, day).orElse(null));
        model.addAttribute(
                "reports",
                lists.people(
                        organization.reportsOf(id, day).stream()
                                .map(Employee::id)
                                .toList(),
                        day));
        model.addAttribute("posts", lists.postsOf(id));
        return "organization/person";
    }

    private @Nullable HeadTerm headOn(LocalDate day) {
        return heads.terms().stream()
                .filter(term -> !term.from().isAfter(day)
                        && (term.to() == null || term.to().isAfter(day)))
                .findFirst()
                .orElse(null);
    }

    /** The day asked for; today when none, or none that is possible, was typed. */
    private LocalDate day(@Nullable String typed) {
        try {
            LocalDate day = typed == null || typed.isBlank() ? calendar.today() : LocalDate.parse(typed.strip());
            return day.isBefore(EARLIEST) || day.isAfter(LATEST) ? calendar.today() : day;
        } catch (DateTimeException e) {
            return calendar.today();
        }
    }
}
