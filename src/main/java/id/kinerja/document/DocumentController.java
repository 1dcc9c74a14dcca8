package id.kinerja.document;

import id.kinerja.access.SignedIn;
import id.kinerja.calendar.CalendarSettings;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.distribution.UnitPapers;
import id.kinerja.evaluation.ResultPaper;
import id.kinerja.evaluation.ResultPapers;
import id.kinerja.objection.ObjectionPaper;
import id.kinerja.objection.ObjectionPapers;
import id.kinerja.organization.Actor;
import id.kinerja.organization.Signatures;
import id.kinerja.settings.Settings;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows official documents as pages that are made for paper; who may read what they say may print them. */
@Controller
class DocumentController {

    private final ResultPapers results;
    private final UnitPapers units;
    private final ObjectionPapers objections;
    private final PrintedPeople people;
    private final Signatures signatures;
    private final WorkingCalendar calendar;
    private final Settings settings;
    private final Emblem emblem;

    DocumentController(
            ResultPapers results,
            UnitPapers units,
            ObjectionPapers objections,
            PrintedPeople people,
            Signatures signatures,
            WorkingCalendar calendar,
            Settings settings,
            Emblem emblem) {
        this.results = results;
        this.units = units;
        this.objections = objections;
        this.people = people;
        this.signatures = signatures;
        this.calendar = calendar;
        this.settings = settings;
        this.emblem = emblem;
    }

    /** The evaluation document of an employee with the rows that were rated. */
    @GetMapping("/evaluations/{id}/document")
    String evaluation(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        ResultPaper paper = results.of(me, id);
        ObjectionPaper objection = objections.against(me, id).orElse(null);
        LocalDate rated = calendar.dayOf(paper.ratedAt());
        LocalDate ended = paper.period().endsOn();
        // who moved since the period is named as evaluated
        LocalDate evaluated = ended.isBefore(rated) ? ended : rated;
        Actor rater = paper.rater();
        String official = rater.principal() == null ? rater.person() : rater.principal();
        String acting =
                signatures.actingPost(paper.employee().id(), official, rated).orElse(null);
        model.addAttribute("paper", paper);
        model.addAttribute("employee", people.of(paper.employee(), evaluated, null));
        model.addAttribute("rater", people.of(official, rated, acting));
        model.addAttribute("standIn", rater.principal() == null ? null : people.of(rater.person(), rated, null));
        model.addAttribute("above", people.above(official, rated).orElse(null));
        model.addAttribute(
                "unit",
                units.ofEmployee(paper.employee().id(), paper.period(), evaluated)
                        .orElse(null));
        model.addAttribute("objection", objection);
        model.addAttribute(
                "explainer",
                name(
                        objection == null || objection.statement() == null
                                ? null
                                : objection.statement().by()));
        model.addAttribute(
                "decider",
                name(
                        objection == null || objection.ruling() == null
                                ? null
                                : objection.ruling().by()));
        head(model);
        return "document/evaluation";
    }

    /** What a unit achieved, with the numbers of predicates. */
    @GetMapping("/unit-results/{unit}/{period}/document")
    String unit(@PathVariable UUID unit, @PathVariable UUID period, @AuthenticationPrincipal SignedIn me, Model model) {
        var paper = units.of(me, unit, period);
        LocalDate set = calendar.dayOf(paper.at());
        Actor by = paper.by();
        String official = by.principal() == null ? by.person() : by.principal();
        model.addAttribute("paper", paper);
        model.addAttribute("period", units.period(period));
        model.addAttribute("signer", people.of(official, set, null));
        model.addAttribute("standIn", by.principal() == null ? null : people.of(by.person(), set, null));
        head(model);
        return "document/unit";
    }

    private void head(Model model) {
        model.addAttribute("government", settings.get(CalendarSettings.GOVERNMENT_NAME));
        model.addAttribute("emblem", emblem.address());
    }

    private @Nullable String name(@Nullable Actor actor) {
        return actor == null ? null : people.nameOf(actor.person(), actor.principal());
    }
}
