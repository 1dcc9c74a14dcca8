package id.kinerja.inbox;

import id.kinerja.access.SignedIn;
import id.kinerja.engine.AlreadyHandled;
import id.kinerja.engine.CaseMoved;
import id.kinerja.engine.CaseSuspended;
import id.kinerja.engine.Form;
import id.kinerja.engine.FormField;
import id.kinerja.engine.OpenForm;
import id.kinerja.engine.OpenTask;
import id.kinerja.engine.Refused;
import id.kinerja.engine.Tasks;
import id.kinerja.engine.WrongAssignee;
import id.kinerja.notice.Notices;
import id.kinerja.organization.Organization;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: the case above, the form below, both as the server has them now. */
@Controller
@RequestMapping("/tasks/{taskId}")
class TaskController {

    private final Tasks tasks;
    private final TaskPage page;
    private final FieldMessages messages;
    private final Organization organization;
    private final Notices notices;

    TaskController(Tasks tasks, TaskPage page, FieldMessages messages, Organization organization, Notices notices) {
        this.tasks = tasks;
        this.page = page;
        this.messages = messages;
        this.organization = organization;
        this.notices = notices;
    }

    @GetMapping
    String show(
            @PathVariable String taskId,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response) {
        try {
            OpenTask task = tasks.open(taskId, me);
            notices.opened(taskId, me);
            return show(task, Map.of(), model);
        } catch (AlreadyHandled first) {
            return handled(first, Map.of(), model, response);
        } catch (CaseMoved moved) {
            return moved(Map.of(), model, response);
        } catch (WrongAssignee wrong) {
            return wrong(Map.of(), model, response);
        }
    }

    @PostMapping
    String complete(
            @PathVariable String taskId,
            @AuthenticationPrincipal SignedIn me,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Map<String, Object> typed = Map.of();
        try {
            OpenForm task = tasks.form(taskId, me);
            typed = typed(task.form(), parameters);
            tasks.complete(taskId, me, typed);
            Notice.success("inbox.task.done", task.step().name()).after(redirect);
            return "redirect:/";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    FormErrors.ATTRIBUTE, refused.tell(messages.collect()).errors());
            return show(tasks.open(taskId, me), typed, model);
        } catch (CaseSuspended suspended) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute(
                    FormErrors.ATTRIBUTE,
                    messages.collect().add("", "engine.suspended").errors());
            return show(tasks.open(taskId, me), typed, model);
        } catch (AlreadyHandled first) {
            return handled(first, typed.isEmpty() ? flat(parameters) : typed, model, response);
        } catch (CaseMoved moved) {
            return moved(typed.isEmpty() ? flat(parameters) : typed, model, response);
        } catch (WrongAssignee wrong) {
            return wrong(typed.isEmpty() ? flat(parameters) : typed, model, response);
        }
    }

    private String show(OpenTask task, Map<String, Object> typed, Model model) {
        model.addAttribute("task", task);
        String official = task.onBehalfOf();
        model.addAttribute("onBehalfOf", official == null ? null : organization.nameOf(official));
        model.addAttribute("fields", page.fields(task, typed));
        task.view().ifPresent(view -> {
            model.addAttribute("caseFragment", view.fragment());
            model.addAllAttributes(view.model());
        });
        return "inbox/task";
    }

    private String handled(AlreadyHandled first, Map<String, Object> typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("handled", first.handled());
        model.addAttribute(
                "by", organization.nameOf(first.handled().by(), first.handled().principal()));
        model.addAttribute("typed", typed);
        return "inbox/handled";
    }

    /** The task ended by itself, such as by a withdrawal: nobody was first. */
    private static String moved(Map<String, Object> typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("typed", typed);
        return "inbox/moved";
    }

    private static String wrong(Map<String, Object> typed, Model model, HttpServletResponse response) {
        model.addAttribute("wrong", true);
        return moved(typed, model, response);
    }

    private static Map<String, Object> typed(Form form, MultiValueMap<String, String> parameters) {
        Map<String, Object> typed = new LinkedHashMap<>();
        for (FormField field : form.inputs()) {
            List<String> values = parameters.get(field.key());
            if (field.key() != null && values != null) {
                typed.put(field.key(), field.isMultiple() ? values : values.get(0));
            }
        }
        return typed;
    }

    private static Map<String, Object> flat(MultiValueMap<String, String> parameters) {
        Map<String, Object> typed = new LinkedHashMap<>(parameters.toSingleValueMap());
        typed.remove("_csrf");
        return typed;
    }
}
