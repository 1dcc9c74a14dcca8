package id.kinerja.inbox;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The personnel admin's first page, in the order in which a new government is set up. */
@Controller
class AdminController {

    private static final Map<String, String> ENTRIES = entries();

    @GetMapping("/admin")
    String show(Model model) {
        model.addAttribute("entries", ENTRIES);
        return "inbox/admin";
    }

    private static Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("roster", "/admin/roster-imports");
        entries.put("accounts", "/admin/accounts");
        entries.put("roles", "/admin/roles");
        entries.put("organization", "/admin/organization");
        entries.put("acting", "/admin/acting");
        entries.put("holidays", "/admin/holidays");
        entries.put("periods", "/admin/periods");
        entries.put("exclusions", "/admin/exclusions");
        entries.put("settings", "/admin/settings");
        entries.put("mail", "/admin/mail");
        entries.put("units", "/unit-results");
        entries.put("decisions", "/admin/decision-tables");
        entries.put("retention", "/admin/retention");
        return entries;
    }
}
