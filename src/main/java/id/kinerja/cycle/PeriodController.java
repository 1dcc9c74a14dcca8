package id.kinerja.cycle;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.calendar.Holiday;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.engine.Refused;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import id.kinerja.page.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/** The personnel admin's page of years and periods: create, open, lock. */
@Controller
@RequestMapping("/admin/periods")
class PeriodController {

    private static final int EARLIEST = 2020;
    private static final int LATEST = 2100;
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    private final PeriodStore periods;
    private final PerformanceYears years;
    private final Openings openings;
    private final Windows windows;
    private final WorkingCalendar calendar;
    private final FieldMessages messages;

    PeriodController(
            PeriodStore periods,
            PerformanceYears years,
            Openings openings,
            Windows windows,
            WorkingCalendar calendar,
            FieldMessages messages) {
        this.periods = periods;
        this.years = years;
        this.openings = openings;
        this.windows = windows;
        this.calendar = calendar;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        return list(new NewYear(calendar.today().getYear()), model);
    }

    @PostMapping
    String create(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("newYear") NewYear form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!problems.hasErrors() && form.year() != null && !years.create(form.year(), me.userName())) {
            problems.rejectValue(
                    "year", "cycle.year.exists", new Object[] {form.year().toString()}, null);
        }
        if (problems.hasErrors() || form.year() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(FormErrors.ATTRIBUTE, messages.of(problems));
            return list(form, model);
        }
        Notice.success("cycle.year.created", form.year().toString()).after(redirect);
        return "redirect:/admin/periods";
    }

    @PostMapping("/{id}/opening")
    String open(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Period period = periods.find(id).orElseThrow(NotVisible::new);
        try {
            Opening opening = windows.open(period.id(), me.userName());
            Notice.success(opening.running() ? "cycle.opening.started" : "cycle.opening.nobody")
                    .after(redirect);
            return "redirect:/admin/periods";
        } catch (OpeningRefused refused) {
            return refused(messages.collect().add("", refused.code()), model, response);
        } catch (Refused refused) {
            return refused(refused.tell(messages.collect()), model, response);
        }
    }

    private String refused(FieldMessages.Collected found, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, found.errors());
        return list(new NewYear(calendar.today().getYear()), model);
    }

    @GetMapping("/{id}/lock")
    String lock(@PathVariable UUID id, Model model) {
        Period period = periods.find(id).orElseThrow(NotVisible::new);
        return lock(period, new Lock(period.lockedFrom(), ""), model);
    }

    @PostMapping("/{id}/lock")
    String lock(
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("lock") Lock form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Period period = periods.find(id).orElseThrow(NotVisible::new);
        if (!form.isPossible()) {
            problems.rejectValue("from", "cycle.lock.range");
        }
        if (problems.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(FormErrors.ATTRIBUTE, messages.of(problems));
            return lock(period, form, model);
        }
        periods.lock(id, form.from(), form.reason(), me.userName());
        Notice.success(form.from() == null ? "cycle.lock.lifted" : "cycle.lock.set")
                .after(redirect);
        return "redirect:/admin/periods";
    }

    private String list(NewYear form, Model model) {
        List<Row> rows = periods.all().stream()
                .map(period -> new Row(period, openings.latest(period.id()).orElse(null)))
                .toList();
        model.addAttribute("newYear", form);
        model.addAttribute("years", years.all());
        model.addAttribute("rows", rows);
        model.addAttribute(
                "yearsWithoutHolidays",
                rows.stream()
                        .map(row -> row.period().year())
                        .distinct()
                        .filter(year -> !calendar.knowsHolidaysOf(year))
                        .toList());
        if (rows.stream().anyMatch(Row::isRunning)) {
            model.addAttribute("refresh", SECONDS_BETWEEN_LOOKS);
        }
        return "cycle/periods";
    }

    private static String lock(Period period, Lock form, Model model) {
        model.addAttribute("period", period);
        model.addAttribute("lock", form);
        return "cycle/lock";
    }

    /** A period with its newest opening. */
    record Row(Period period, @Nullable Opening opening) {

        boolean isRunning() {
            return Optional.ofNullable(opening).filter(Opening::running).isPresent();
        }
    }

    record NewYear(
            @NotNull(message = "{cycle.year.required}")
            @Min(value = EARLIEST, message = "{cycle.year.range}")
            @Max(value = LATEST, message = "{cycle.year.range}")
            @Nullable
            Integer year) {}

    record Lock(
            @Schema(nullable = true) @Nullable LocalDate from,

            @NotBlank(message = "{cycle.lock.reason.required}") @PlainText(max = 1000, multiline = true)
            String reason) {

        /** Whether the day lies in a year that the product knows. */
        boolean isPossible() {
            return from == null || Holiday.POSSIBLE_YEARS.isValidValue(from.getYear());
        }
    }
}
