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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
    private static final String SECONDS_BETWEEN_LOOKS = "2";

    private final RosterImports imports;
    private final ImportRecords records;
    private final ImportJobs jobs;
    private final ImportIssues issues;
    private final ImportTexts texts;
    private final WorkingCalendar calendar;
    private final FieldMessages messages;
    private final RosterTrail trail;

    RosterImportController(
            RosterImports imports,
            ImportRecords records,
            ImportJobs jobs,
            ImportIssues issues,
            ImportTexts texts,
            WorkingCalendar calendar,
            FieldMessages messages,
            RosterTrail trail) {
        this.imports = imports;
        this.records = records;
        this.jobs = jobs;
        this.issues = issues;
        this.texts = texts;
        this.calendar = calendar;
        this.messages = messages;
        this.trail = trail;
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
                ImportFile unitFile = units == null || units.isEmpty() ? null : ImportFile.of(units);
                ImportFile rosterFile = ImportFile.of(roster);
                CheckedImport checked = imports.read(day, unitFile, rosterFile);
                UUID id = records.begin(day, unitFile, rosterFile, checked, me.getName());
                jobs.keep(id, checked);
                return "redirect:/admin/roster-imports/" + id;
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
            Principal me,
            Model model,
            HttpServletResponse response) {
        RosterImport found = find(id);
        if (found.state().working()) {
            response.setHeader("Refresh", SECONDS_BETWEEN_LOOKS);
        }
        Map<Severity, Long> counts = issues.count(id);
        Severity shown = counts.containsKey(severity) ? severity : firstOf(counts);
        Paging paging = new Paging(page, ISSUES, counts.getOrDefault(shown, 0L));
        model.addAttribute("import", found);
        model.addAttribute("until", imports.until(found.effectiveOn()));
        model.addAttribute("counts", counts);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("severity", shown);
        model.addAttribute("paging", paging);
        model.addAttribute("issues", issues.list(id, Set.of(shown), paging.offset(), ISSUES));
        if (found.state() == ImportState.CHECKED) {
            model.addAttribute("many", imports.manyLeft(found).orElse(null));
            model.addAttribute("confirmation", imports.confirmation(found, me.getName()));
        }
        return "organization/import";
    }

    /** The rejected and doubtful lines as a file. */
    @GetMapping(path = "/{id}/issues.csv")
    ResponseEntity<byte[]> download(@PathVariable UUID id) {
        find(id);
        trail.exported(RosterTrail.IMPORT, id);
        return Downloads.csv("roster-import-" + id + ".csv", texts.file(issues.toLookAt(id)));
    }

    @PostMapping("/{id}/confirmation")
    String confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean leftConfirmed,
            Principal me,
            Model model,
            HttpServletResponse response) {
        RosterImport found = find(id);
        String problem = found.applied()
                ? null
                : imports.confirmation(found, me.getName()).problem();
        if (problem != null) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return show(id, Severity.REJECTED, 1, me, model, response);
        }
        if (!leftConfirmed && !found.applied() && imports.manyLeft(found).isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    FormErrors.ATTRIBUTE,
                    messages.collect()
                            .add("leftConfirmed", "organization.import.left.unconfirmed")
                            .errors());
            return show(id, Severity.REJECTED, 1, me, model, response);
        }
        jobs.apply(id, leftConfirmed, me.getName());
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
        model.addAttribute("imports", records.list(0, EARLIER));
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
            if (imports.mayBegin(day)) {
                return day;
            }
            found.add("effectiveOn", "organization.import.day.range");
        } catch (DateTimeException e) {
            found.add("effectiveOn", "organization.import.day.required");
        }
        return null;
    }
}
