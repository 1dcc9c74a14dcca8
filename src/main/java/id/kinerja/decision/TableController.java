package id.kinerja.decision;

import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.DecisionTables;
import id.kinerja.engine.TableRefused;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The personnel admin looks at decision tables and puts others in their place. */
@Controller
@RequestMapping("/admin/decision-tables")
class TableController {

    private static final String FILE = "file";

    private final DecisionTables tables;
    private final ShownTables shown;
    private final WorkingCalendar calendar;
    private final FieldMessages messages;

    TableController(DecisionTables tables, ShownTables shown, WorkingCalendar calendar, FieldMessages messages) {
        this.tables = tables;
        this.shown = shown;
        this.calendar = calendar;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("tables", shown.all());
        return "decision/tables";
    }

    @GetMapping("/{decision}")
    String table(@PathVariable String decision, Model model) {
        return table(decision, new TableUpload(null, null, null), model);
    }

    @GetMapping("/{decision}/{version}")
    String version(@PathVariable String decision, @PathVariable int version, Model model) {
        model.addAttribute("shown", shown.version(decision, version));
        return "decision/version";
    }

    @GetMapping("/{decision}/{version}/file")
    ResponseEntity<byte[]> download(@PathVariable String decision, @PathVariable int version) {
        shown.require(decision, version);
        return TableDownloads.of(decision, version, tables.content(decision, version));
    }

    @PostMapping("/{decision}")
    String put(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String decision,
            @Valid @ModelAttribute("form") TableUpload upload,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        shown.of(decision);
        FieldMessages.Collected found = messages.collect().add(messages.of(problems));
        String unread = upload.unread();
        if (unread != null) {
            found.add(FILE, unread);
        }
        List<TableRefused.Problem> faults = List.of();
        if (!found.errors().any()) {
            try {
                int version = upload.put(tables, decision, me.userName());
                Notice.success("decision.put", version).after(redirect);
                return "redirect:/admin/decision-tables/" + decision;
            } catch (TableRefused refused) {
                faults = refused.problems();
                TableRefused.Problem first = faults.get(0);
                found.add(
                        TableFaults.field(first),
                        first.code(),
                        first.arguments().toArray());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        model.addAttribute("faults", faults);
        return table(decision, upload, model);
    }

    @PostMapping("/{decision}/{version}/withdrawal")
    String withdraw(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String decision,
            @PathVariable int version,
            RedirectAttributes redirect) {
        shown.require(decision, version);
        if (tables.withdraw(decision, version, me.userName())) {
            Notice.success("decision.withdrawn", version).after(redirect);
        } else {
            Notice.attention("decision.withdraw.late", version).after(redirect);
        }
        return "redirect:/admin/decision-tables/" + decision;
    }

    private String table(String decision, TableUpload upload, Model model) {
        model.addAttribute("today", calendar.today());
        model.addAttribute("form", upload);
        model.addAttribute("table", shown.of(decision));
        return "decision/table";
    }
}
