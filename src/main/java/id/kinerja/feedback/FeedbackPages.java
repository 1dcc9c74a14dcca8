package id.kinerja.feedback;

import id.kinerja.feedback.Giving.Offer;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Option;
import id.kinerja.target.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which feedback is written. */
@Component
class FeedbackPages {

    private static final String PAGE = "feedback/give";

    private final FieldMessages messages;
    private final MessageSource texts;
    private final FeedbackSettings settings;

    FeedbackPages(FieldMessages messages, MessageSource texts, FeedbackSettings settings) {
        this.messages = messages;
        this.texts = texts;
        this.settings = settings;
    }

    /** New feedback. */
    String offer(Offer offer, UUID id, FeedbackInput input, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("to", offer.to());
        model.addAttribute("address", "/feedback/of/" + offer.to().employee());
        return page(offer.to().name(), offer.to().kind(), offer.anonymous(), offer.plans(), input, model);
    }

    /** Feedback that was given. */
    String edit(Feedback mine, int version, OfferedPlans plans, FeedbackInput input, Model model) {
        model.addAttribute("version", version);
        model.addAttribute("address", "/feedback/" + mine.id() + "/edit");
        return page(mine.employeeName(), mine.kind(), mine.anonymous(), plans, input, model);
    }

    private String page(
            String name, GiverKind kind, boolean anonymous, OfferedPlans plans, FeedbackInput input, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("kind", kind);
        model.addAttribute("anonymous", anonymous);
        model.addAttribute("least", settings.leastGivers());
        model.addAttribute("hours", settings.changeHours());
        model.addAttribute("daysBack", settings.daysBack());
        model.addAttribute("input", input);
        model.addAttribute("rows", rows(plans));
        return PAGE;
    }

    /** What was saved meanwhile, beside each field that differs. */
    FormErrors differences(Feedback stored, FeedbackInput typed) {
        FieldMessages.Collected found = messages.collect().add("", "feedback.conflict");
        FeedbackInput there = FeedbackInput.of(stored);
        if (!there.row().equals(typed.row())) {
            found.add(
                    "row",
                    "feedback.conflict.stored",
                    stored.row().behaviour() == null
                            ? stored.row().resultText()
                            : text(stored.row().behaviour()));
        }
        if (!there.text().equals(typed.text())) {
            found.add("text", "feedback.conflict.stored", there.text());
        }
        if (!there.day().equals(typed.day())) {
            found.add("day", "feedback.conflict.stored", there.day());
        }
        if (!there.links().equals(typed.links())) {
            found.add("links[0]", "feedback.conflict.stored", String.join(" ", stored.links()));
        }
        return found.errors();
    }

    /** The page on which its files are added and removed. */
    static String files(UUID id) {
        return "/attachments/of/" + FeedbackAttachments.KIND + "/" + id;
    }

    /** What there is to give feedback on: the results, those of the newest year first, then the behaviours. */
    List<Option> rows(OfferedPlans plans) {
        List<Option> rows = new ArrayList<>();
        plans.all().forEach(plan -> {
            String about = plans.several()
                    ? text("feedback.row.result.year", String.valueOf(plan.year()))
                    : text("feedback.row.result");
            plan.results().forEach(result -> rows.add(new Option(result.id().toString(), result.text(), about)));
        });
        if (!plans.none()) {
            String conduct = text("feedback.row.behaviour");
            for (Behaviour behaviour : Behaviour.values()) {
                rows.add(new Option(behaviour.name(), text(behaviour), conduct));
            }
        }
        return rows;
    }

    private String text(Behaviour behaviour) {
        return text("target.behaviour." + behaviour);
    }

    private String text(String code, Object... values) {
        return texts.getMessage(code, values, LocaleContextHolder.getLocale());
    }
}
