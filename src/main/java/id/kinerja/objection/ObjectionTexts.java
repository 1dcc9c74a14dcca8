package id.kinerja.objection;

import id.kinerja.attachment.AttachedTo;
import id.kinerja.attachment.Attachment;
import id.kinerja.attachment.Attachments;
import id.kinerja.cycle.Period;
import id.kinerja.engine.CaseView;
import id.kinerja.evaluation.ReceivedResult;
import id.kinerja.evaluation.ReceivedResults;
import id.kinerja.objection.Objection.Said;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.Signatures;
import id.kinerja.page.Formats;
import id.kinerja.page.Option;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words an objection for its forms and pages, in the reader's language; who may read it is asked before. */
@Component
class ObjectionTexts {

    private final ObjectionStore store;
    private final ReceivedResults results;
    private final Attachments attachments;
    private final Organization organization;
    private final Signatures signatures;
    private final MissingDeciders missing;
    private final Formats formats;
    private final MessageSource messages;

    ObjectionTexts(
            ObjectionStore store,
            ReceivedResults results,
            Attachments attachments,
            Organization organization,
            Signatures signatures,
            MissingDeciders missing,
            Formats formats,
            MessageSource messages) {
        this.store = store;
        this.results = results;
        this.attachments = attachments;
        this.organization = organization;
        this.signatures = signatures;
        this.missing = missing;
        this.formats = formats;
        this.messages = messages;
    }

    /** What every form of an objection shows. */
    Map<String, Object> values(UUID id) {
        Shown shown = shown(id);
        Objection objection = shown.objection();
        ReceivedResult result = shown.result();
        Map<String, Object> values = new HashMap<>();
        values.put("objection", id.toString());
        values.put("employee", shown.employee().titledName());
        values.put("period", period(result.period()));
        values.put("part", word("objection.part." + objection.part()));
        values.put("resultRatingNow", word("evaluation.rating." + result.resultRating()));
        values.put("behaviourRatingNow", word("evaluation.rating." + result.behaviourRating()));
        values.put("predicateNow", word("evaluation.predicate." + result.predicate()));
        values.put(
                "facts",
                List.of(
                        fact("objection.reasons", objection.reasons()),
                        fact("objection.statement", said(objection, objection.statement())),
                        fact("objection.evidence", said(objection, objection.evidence())),
                        fact("objection.files", files(shown))));
        return values;
    }

    /** The objection above the form of its task. */
    CaseView view(UUID id) {
        return new CaseView("objection/parts :: objection", Map.of("shown", shown(id)));
    }

    /** The objection with all that a page shows of it. */
    Shown shown(UUID id) {
        Objection objection = store.find(id).orElseThrow();
        ReceivedResult result = results.find(objection.evaluationId()).orElseThrow();
        return new Shown(
                objection,
                result,
                organization.get(objection.employeeId()),
                period(result.period()),
                attachments.at(new AttachedTo(Objections.PROCESS, id, null)),
                name(objection.respondent()),
                name(objection.decider()),
                missing.of(objection, result),
                objection.escalation() == null
                        ? null
                        : name(objection.escalation().to()),
                missing.ofOverdue(),
                objection.ruling() == null
                        ? null
                        : signatures.of(
                                objection.employeeId(),
                                objection.ruling().by(),
                                objection.ruling().principal(),
                                objection.ruling().at()));
    }

    /** What of a result may be contested, to choose from. */
    List<Option> parts() {
        return Arrays.stream(ContestedPart.values())
                .map(part -> new Option(part.name(), word("objection.part." + part)))
                .toList();
    }

    /** A period's name, such as {@code Triwulan II 2026}. */
    String period(Period period) {
        return period(period.year(), period.number());
    }

    /** The name of a year's period. */
    String period(int year, int number) {
        return word("evaluation.period." + number, String.valueOf(year));
    }

    private Map<String, String> fact(String code, String text) {
        return Map.of("what", word(code), "text", text);
    }

    private String files(Shown shown) {
        return shown.files().isEmpty()
                ? word("objection.files.none")
                : String.join(", ", shown.files().stream().map(Attachment::name).toList());
    }

    private String said(Objection objection, @Nullable Said said) {
        if (said == null) {
            return word("objection.said.not");
        }
        String text = said.text().isBlank() ? word("objection.said.nothing") : said.text();
        return word(
                "objection.said",
                text,
                signatures.of(
                        objection.employeeId(), said.by().person(), said.by().principal(), said.at()),
                formats.moment(said.at()));
    }

    private @Nullable String name(@Nullable String userName) {
        return userName == null ? null : organization.nameOf(userName);
    }

    private String word(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }

    /**
     * What a page shows.
     *
     * @param result as it stands now
     * @param period its name
     * @param respondent the name of who explains the rating; none when nobody can
     * @param decider the name of who decides; none while nobody above the rater can sign in
     * @param missing the name of who is to decide and has no account; none when somebody has
     * @param next the name of the superior who may take over; none when there is nobody, or the decider was not silent
     * @param adminsTold whether the personnel admins are told where there is no such superior
     * @param decidedBy the name of who decided; none before
     */
    record Shown(
            Objection objection,
            ReceivedResult result,
            Employee employee,
            String period,
            List<Attachment> files,
            @Nullable String respondent,
            @Nullable String decider,
            @Nullable String missing,
            @Nullable String next,
            boolean adminsTold,
            @Nullable String decidedBy) {}
}
