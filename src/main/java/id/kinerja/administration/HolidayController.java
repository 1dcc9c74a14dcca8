package id.kinerja.administration;

import id.kinerja.access.SignedIn;
import id.kinerja.calendar.Holiday;
import id.kinerja.calendar.HolidayFile;
import id.kinerja.calendar.HolidayKind;
import id.kinerja.calendar.Holidays;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Inputs;
import id.kinerja.page.Notice;
import id.kinerja.table.UnreadableTable;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The holidays of a year, what they leave of its quarters, and changing them one by one or by a file. */
@Controller
@RequestMapping("/admin/holidays")
class HolidayController {

    private static final String FILE = "file";

    private final Holidays holidays;
    private final WorkingCalendar calendar;
    private final FieldMessages messages;
    private final Inputs inputs;

    HolidayController(Holidays holidays, WorkingCalendar calendar, FieldMessages messages, Inputs inputs) {
        this.holidays = holidays;
        this.calendar = calendar;
        this.messages = messages;
        this.inputs = inputs;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String year, Model model) {
        return list(yearOf(year), HolidayForm.empty(), model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") HolidayForm form,
            BindingResult problems,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        FieldMessages.Collected found = messages.collect().add(messages.of(problems));
        if (form.day() != null && !form.possible()) {
            found.add("day", "calendar.holiday.year");
        }
        FormErrors errors = found.errors();
        if (errors.any()) {
            refuse(errors, model, response);
            return list(form.possible() && form.day() != null ? form.day().getYear() : thisYear(), form, model);
        }
        Holiday holiday = form.holiday();
        holidays.put(List.of(holiday), me.userName());
        Notice.success("calendar.holiday.added", holiday.name()).after(redirect);
        return "redirect:/admin/holidays?year=" + holiday.day().getYear();
    }

    @PostMapping("/removal")
    String remove(@RequestParam LocalDate day, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        holidays.remove(day, me.userName());
        Notice.success("calendar.holiday.removed").after(redirect);
        return "redirect:/admin/holidays?year=" + day.getYear();
    }

    @PostMapping("/upload")
    String upload(
            @RequestParam(name = FILE, required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean replace,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        HolidayFile read;
        try {
            read = HolidayFile.read(file == null ? new byte[0] : file.getBytes());
        } catch (UnreadableTable unreadable) {
            refuse(
                    messages.collect()
                            .add(FILE, unreadable.code(), unreadable.arguments())
                            .errors(),
                    model,
                    response);
            return list(thisYear(), HolidayForm.empty(), model);
        }
        if (!read.problems().isEmpty()) {
            refuse(messages.collect().add(FILE, "calendar.upload.problems").errors(), model, response);
            model.addAttribute("problems", read.problems());
            return list(thisYear(), HolidayForm.empty(), model);
        }
        if (replace) {
            holidays.replaceYears(read.holidays(), me.userName());
        } else {
            holidays.put(read.holidays(), me.userName());
        }
        Notice.success("calendar.upload.done", read.holidays().size()).after(redirect);
        return "redirect:/admin/holidays?year=" + read.holidays().get(0).day().getYear();
    }

    private static void refuse(FormErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(FormErrors.ATTRIBUTE, errors);
    }

    private String list(int year, HolidayForm form, Model model) {
        Set<Integer> years = new TreeSet<>(holidays.years());
        years.addAll(List.of(thisYear(), thisYear() + 1, year));
        model.addAttribute("year", year);
        model.addAttribute("years", years);
        model.addAttribute(
                "unknownYears",
                new TreeSet<>(List.of(thisYear(), thisYear() + 1, year))
                        .stream()
                                .filter(each -> !calendar.knowsHolidaysOf(each))
                                .toList());
        model.addAttribute("holidays", holidays.of(year));
        model.addAttribute(
                "quarters",
                IntStream.rangeClosed(1, 4)
                        .mapToObj(quarter -> workingDays(year, quarter))
                        .toList());
        model.addAttribute("form", form);
        model.addAttribute("kinds", inputs.options("calendar.kind", HolidayKind.values()));
        return "administration/holidays";
    }

    private int workingDays(int year, int quarter) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        return calendar.workingDaysBetween(
                first.minusDays(1), first.plusMonths(3).minusDays(1));
    }

    private int yearOf(@Nullable String typed) {
        try {
            int year = typed == null ? thisYear() : Integer.parseInt(typed);
            return Holiday.POSSIBLE_YEARS.isValidIntValue(year) ? year : thisYear();
        } catch (NumberFormatException e) {
            return thisYear();
        }
    }

    private int thisYear() {
        return calendar.today().getYear();
    }
}
