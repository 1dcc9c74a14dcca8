package id.kinerja.evaluation;

import id.kinerja.access.SignedIn;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an evaluation's page shows beside its sheet: files, feedback of the period, and what other capabilities add. */
@Component
class BesideSheet {

    private final PeriodFiles files;
    private final PeriodFeedback feedback;
    private final List<EvaluationSection> sections;

    BesideSheet(PeriodFiles files, PeriodFeedback feedback, List<EvaluationSection> sections) {
        this.files = files;
        this.feedback = feedback;
        this.sections = sections;
    }

    void show(SignedIn me, EvaluationSheet sheet, Model model) {
        model.addAttribute("files", files.of(me, sheet));
        model.addAttribute("given", feedback.of(me, sheet));
        model.addAttribute(
                "sections",
                sections.stream()
                        .flatMap(section -> section.of(me, sheet.id()).stream())
                        .toList());
    }
}
