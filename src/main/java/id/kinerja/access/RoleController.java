package id.kinerja.access;

import id.kinerja.organization.Organization;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Inputs;
import id.kinerja.page.Notice;
import id.kinerja.page.PlainText;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Who has which role; the personnel admin gives and takes them with a reason. */
@Controller
@RequestMapping("/admin/roles")
class RoleController {

    private static final int CHANGES = 50;
    private static final String TAKE = "access/role-removal";

    private final Roles roles;
    private final Organization organization;
    private final FieldMessages messages;
    private final Inputs inputs;

    RoleController(Roles roles, Organization organization, FieldMessages messages, Inputs inputs) {
        this.roles = roles;
        this.organization = organization;
        this.messages = messages;
        this.inputs = inputs;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        return list(new Giving(null, null, null), me, model);
    }

    @PostMapping
    String give(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") Giving form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        boolean done = done(
                problems,
                model,
                response,
                unused -> roles.give(text(form.userName()), form.chosen(), text(form.reason()), me));
        if (!done) {
            return list(form, me, model);
        }
        Notice.success("access.roles.given").after(redirect);
        return "redirect:/admin/roles";
    }

    @GetMapping("/{userName}/{role}/removal")
    String ask(
            @PathVariable String userName,
            @PathVariable String role,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        return ask(userName, held(userName, role, me), new Taking(null), model);
    }

    @PostMapping("/{userName}/{role}/removal")
    String take(
            @PathVariable String userName,
            @PathVariable String role,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") Taking form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Role held = held(userName, role, me);
        if (!done(problems, model, response, unused -> roles.take(userName, held, text(form.reason()), me))) {
            return ask(userName, held, form, model);
        }
        Notice.success("access.roles.taken").after(redirect);
        return "redirect:/admin/roles";
    }

    private boolean done(BindingResult problems, Model model, HttpServletResponse response, Consumer<Model> change) {
        FormErrors errors = messages.of(problems);
        if (!errors.any()) {
            try {
                change.accept(model);
                return true;
            } catch (RoleRefused refused) {
                errors = messages.collect().add(refused.field(), refused.code()).errors();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, errors);
        return false;
    }

    private String list(Giving form, SignedIn me, Model model) {
        Map<String, Set<Role>> holders = roles.holders();
        List<RoleChange> changes = roles.latest(CHANGES);
        model.addAttribute("form", form);
        model.addAttribute("holders", holders);
        model.addAttribute("changes", changes);
        model.addAttribute("mine", roles.of(me));
        model.addAttribute("choices", inputs.options("access.role", roles.of(me).toArray(Role[]::new)));
        model.addAttribute(
                "names",
                names(Stream.concat(
                        holders.keySet().stream(),
                        changes.stream().flatMap(change -> Stream.of(change.userName(), change.by())))));
        return "access/roles";
    }

    private String ask(String userName, Role role, Taking form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("userName", userName);
        model.addAttribute("role", role);
        model.addAttribute("name", names(Stream.of(userName)).get(userName));
        return TAKE;
    }

    /** The role of an address, when the account has it and this person may take it. */
    private Role held(String userName, String role, SignedIn me) {
        return roles.of(me).stream()
                .filter(one -> one.name().equals(role))
                .filter(one -> roles.holders().getOrDefault(userName, Set.of()).contains(one))
                .findFirst()
                .orElseThrow(NotVisible::new);
    }

    /** Names by account; the account itself where it is no employee's. */
    private Map<String, String> names(Stream<String> userNames) {
        List<String> asked = userNames.distinct().toList();
        var people = organization.byUserNames(asked);
        return asked.stream().collect(Collectors.toMap(name -> name, name -> {
            var person = people.get(name);
            return person == null ? name : person.titledName();
        }));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Who is given which role, and why. */
    record Giving(
            @NotBlank(message = "{access.roles.user.required}") @Nullable
            String userName,

            @NotNull(message = "{access.roles.role.required}") @Nullable
            Role role,

            @NotBlank(message = "{access.roles.reason.required}") @PlainText(max = 500) @Nullable
            String reason) {

        Role chosen() {
            if (role == null || !Roles.toGive().contains(role)) {
                throw new RoleRefused("role", "access.roles.role.required");
            }
            return role;
        }
    }

    /** Why a role is taken. */
    record Taking(
            @NotBlank(message = "{access.roles.reason.required}") @PlainText(max = 500) @Nullable
            String reason) {}
}
