package id.kinerja.audit;

import id.kinerja.access.SignedIn;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** Is the trail whole (jejak audit utuh)? For an auditor with a browser, what {@link AuditApi} tells a program. */
@Controller
@RequestMapping("/audit")
class TrailInspectionController {

    private final TrailInspection inspection;
    private final EntrySearch search;
    private final Chain chain;
    private final FieldMessages messages;

    TrailInspectionController(TrailInspection inspection, EntrySearch search, Chain chain, FieldMessages messages) {
        this.inspection = inspection;
        this.search = search;
        this.chain = chain;
        this.messages = messages;
    }

    @GetMapping("/verification")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        return page(me, HeadsForm.EMPTY, model);
    }

    /** A press and not an address, since it reads all of the trail. */
    @PostMapping("/verification")
    String verify(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ModelAttribute("form") HeadsForm form,
            BindingResult typed,
            Model model,
            HttpServletResponse response) {
        inspection.require(me);
        FieldMessages.Collected wrong = messages.collect().add(messages.of(typed));
        List<Head> kept = new ArrayList<>();
        for (String head : form.typed()) {
            if (head.matches(Head.WRITTEN)) {
                kept.add(Head.valueOf(head));
            } else {
                wrong.add("heads", "audit.verification.heads.wrong", shortened(head));
            }
        }
        if (wrong.errors().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(FormErrors.ATTRIBUTE, wrong.errors());
        } else {
            Verification found = inspection.verify(me, kept);
            model.addAttribute("found", found);
            model.addAttribute("at", chain.now());
            model.addAttribute("rightAt", sealedAt(found.head().position()));
            Verification.Broken broken = found.broken();
            if (broken != null) {
                model.addAttribute("brokenAt", sealedAt(broken.position()));
                model.addAttribute("broken", entry(me, broken.entryId()));
            }
            model.addAttribute("overdue", entry(me, found.firstOverdue()));
        }
        return page(me, form, model);
    }

    @GetMapping("/months/{month}")
    void month(@AuthenticationPrincipal SignedIn me, @PathVariable YearMonth month, HttpServletResponse response)
            throws IOException {
        inspection.send(me, month, response);
    }

    private String page(SignedIn me, HeadsForm form, Model model) {
        Map<LocalDate, MonthExport.Month> exported = inspection.exported(me).stream()
                .collect(Collectors.toMap(MonthExport.Month::month, Function.identity()));
        model.addAttribute("newest", inspection.newest(me));
        model.addAttribute(
                "months",
                inspection.over(me).stream()
                        .map(month -> new Month(month, exported.get(month.atDay(1))))
                        .toList());
        model.addAttribute("form", form);
        return "audit/verification";
    }

    /** When the seal in a position was made; none when there is no such seal. */
    private @Nullable Instant sealedAt(long position) {
        return chain.after(position - 1, 1).stream()
                .filter(seal -> seal.position() == position)
                .map(Seal::sealedAt)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Place entry(SignedIn me, @Nullable Long id) {
        return id == null
                ? null
                : search.one(id, me.employeeId())
                        .map(entry -> new Place(id, entry.writtenAt(), entry.action(), entry.objectType()))
                        .orElse(new Place(id, null, null, null));
    }

    private static String shortened(String typed) {
        return typed.length() <= 40 ? typed : typed.substring(0, 40) + "…";
    }

    /**
     * An entry that is named, as it stands there now.
     *
     * @param at when it was written; none when it is gone, or not to be told to who asks
     */
    record Place(
            long id,
            @Nullable Instant at,
            @Nullable String action,
            @Nullable String objectType) {}

    /**
     * A month that is over.
     *
     * @param export its newest export; none when it was not handed out as a whole
     */
    record Month(YearMonth month, MonthExport.@Nullable Month export) {}
}
