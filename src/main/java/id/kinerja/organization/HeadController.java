package id.kinerja.organization;

import id.kinerja.organization.HeadForm.HeadChange;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Inputs;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who leads the government, and since when. */
@Controller
@RequestMapping("/admin/organization/head")
class HeadController {

    private final HeadsOfGovernment heads;
    private final Accounts accounts;
    private final FieldMessages messages;
    private final Inputs inputs;

    HeadController(HeadsOfGovernment heads, Accounts accounts, FieldMessages messages, Inputs inputs) {
        this.accounts = accounts;
        this.heads = heads;
        this.messages = messages;
        this.inputs = inputs;
    }

    @GetMapping
    String show(Model model) {
        List<HeadTerm> terms = heads.terms();
        return show(terms.isEmpty() ? HeadForm.empty() : HeadForm.of(terms.get(0)), terms, model);
    }

    @PostMapping
    String save(
            @Valid @ModelAttribute("form") HeadForm form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        List<HeadTerm> terms = heads.terms();
        FieldMessages.Collected found = messages.collect().add(messages.of(problems));
        if (!form.possible()) {
            found.add("from", "organization.head.from.impossible");
        }
        if (!terms.isEmpty() && form.change() == null) {
            found.add("change", "organization.head.change.required");
        }
        aboutAccount(form, terms).ifPresent(code -> found.add("accountName", code));
        if (!found.errors().any()) {
            try {
                save(form, terms);
                Notice.success("organization.head.saved").after(redirect);
                return "redirect:/admin/organization/head";
            } catch (TermTooEarly early) {
                found.add("from", "organization.head.from.early");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return show(form, terms, model);
    }

    /** An account is one person's, for good: what was done by it stays under that name. */
    private Optional<String> aboutAccount(HeadForm form, List<HeadTerm> terms) {
        HeadTerm present = terms.isEmpty() || form.change() == HeadChange.SUCCEED ? null : terms.get(0);
        String typed = form.account();
        if (present != null && present.userName() != null && !present.userName().equals(typed)) {
            return Optional.of("organization.head.account.linked");
        }
        return typed != null && accounts.isTaken(typed, present == null ? null : present.employeeId())
                ? Optional.of("organization.head.account.taken")
                : Optional.empty();
    }

    private void save(HeadForm form, List<HeadTerm> terms) {
        if (terms.isEmpty() || form.change() == HeadChange.SUCCEED) {
            heads.succeed(form.head(), Objects.requireNonNull(form.from()));
        } else {
            heads.correct(terms.get(0).employeeId(), form.head(), Objects.requireNonNull(form.from()));
        }
    }

    private String show(HeadForm form, List<HeadTerm> terms, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("terms", terms);
        model.addAttribute("changes", inputs.options("organization.head.change", HeadChange.values()));
        return "organization/head";
    }
}
