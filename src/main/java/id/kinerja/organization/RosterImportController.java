package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Issue.Severity;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import id.kinerja.page.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Uploading a roster, looking at what it would change, and applying it. */
@Controller
@RequestMapping("/admin/roster-imports")
class RosterImportController {

    private static final int EARLIER = 20;
    private static final int ISSUES = 200;
    private static final int LONGEST_FILE_NAME = 120;

    private final RosterImports imports;
    private final ImportIssues issues;
    private final WorkingCalendar calendar;
    private final FieldMessages messages;

    RosterImportController(
            RosterImports imports, ImportIssues issues, WorkingCalendar calendar, FieldMessages messages) {
        this.imports = imports;
        this.issues = issues;
        this.calendar = calendar;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        return list(calendar.today().toString(), model);
    }

    @PostMapping
    String upload(
            @RequestParam(defaultValue = "") String effectiveOn,
            @RequestParam(required = false) @Nullable MultipartFile units,
            @RequestParam(required = false) @Nullable MultipartFile roster,
            Principal me,
            Model model,
            HttpServletResponse response)
            throws IOException {
        FieldMessages.Collected found = messages.collect();
        LocalDate day = day(effectiveOn, found);
        if (roster == null || roster.isEmpty()) {
            found.add("roster", "organization.import.roster.required");
        }
        if (day != null && roster != null && !found.errors().any()) {
            try {
                ImportFile unitFile = units == null || units.isEmpty() ? null : file(units);
                return "redirect:/admin/roster-imports/" + imports.check(day, unitFile, file(roster), me.getName());
            } catch (BrokenFile broken) {
                found.add(
                        broken.units() ? "units" : "roster",
                        broken.reason().code(),
                        broken.reason().arguments());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return list(effectiveOn, model);
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "REJECTED") Severity severity,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        RosterImport found = find(id);
        Map<Severity, Long> counts = issues.count(id);
        Severity shown = counts.containsKey(severity) ? severity : firstOf(counts);
        Paging paging = new Paging(page, ISSUES, counts.getOrDefault(shown, 0L));
        model.addAttribute("import", found);
        model.addAttribute("until", imports.until(found.effectiveOn()));
        model.addAttribute("counts", counts);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("severity", shown);
        model.addAttribute("paging", paging);
        model.addAttribute("issues", issues.list(id, shown, paging.offset(), ISSUES));
        return "organization/import";
    }

    @PostMapping("/{id}/confirmation")
    String confirm(@PathVariable UUID id, Principal me, RedirectAttributes redirect) {
        find(id);
        try {
            imports.apply(id, me.getName());
            Notice.success("organization.import.applied").after(redirect);
        } catch (ImportChanged changed) {
            imports.recount(id);
            Notice.attention("organization.import.moved").after(redirect);
        }
        return "redirect:/admin/roster-imports/" + id;
    }

    @PostMapping("/{id}/discarding")
    String discard(@PathVariable UUID id, RedirectAttributes redirect) {
        imports.discard(id);
        Notice.success("organization.import.discarded").after(redirect);
        return "redirect:/admin/roster-imports";
    }

    private String list(String effectiveOn, Model model) {
        model.addAttribute("effectiveOn", effectiveOn);
        model.addAttribute("imports", imports.newest(EARLIER));
        return "organization/imports";
    }

    private RosterImport find(UUID id) {
        return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Severity firstOf(Map<Severity, Long> counts) {
        return counts.keySet().stream().min(Enum::compareTo).orElse(Severity.REJECTED);
    }

    private @Nullable LocalDate day(String typed, FieldMessages.Collected found) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            LocalDate today = calendar.today();
            if (day.getYear() >= today.getYear() - 10 && day.getYear() <= today.getYear() + 1) {
                return day;
            }
            found.add("effectiveOn", "organization.import.day.range");
        } catch (DateTimeException e) {
            found.add("effectiveOn", "organization.import.day.required");
        }
        return null;
    }

    private static ImportFile file(MultipartFile upload) throws IOException {
        String name = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
        String shown = name.replaceAll("\\p{Cntrl}", "").replaceAll("^.*[/\\\\]", "");
        return new ImportFile(
                shown.length() > LONGEST_FILE_NAME ? shown.substring(0, LONGEST_FILE_NAME) : shown, upload.getBytes());
    }
}
