package id.kinerja.feedback;

import id.kinerja.access.SignedIn;
import id.kinerja.api.ApiPage;
import id.kinerja.api.FieldFault;
import id.kinerja.api.InvalidInput;
import id.kinerja.api.PageQuery;
import id.kinerja.api.Problems;
import id.kinerja.feedback.FeedbackLists.Mine;
import id.kinerja.feedback.Giving.ChangedMeanwhile;
import id.kinerja.feedback.Giving.FeedbackClosed;
import id.kinerja.page.Option;
import id.kinerja.page.PlainText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Feedback for programs, by the rules of the pages. */
@RestController
@RequestMapping("/api/feedback")
@Tag(name = "Feedback", description = "Give and read feedback on results and behaviours (umpan balik berkelanjutan)")
class FeedbackApi {

    private final Giving giving;
    private final FeedbackReader reader;
    private final FeedbackLists lists;
    private final FeedbackReading reading;
    private final FeedbackPages pages;
    private final Changing changing;
    private final Disclosure disclosure;
    private final Problems problems;

    FeedbackApi(
            Giving giving,
            FeedbackReader reader,
            FeedbackLists lists,
            FeedbackReading reading,
            FeedbackPages pages,
            Changing changing,
            Disclosure disclosure,
            Problems problems) {
        this.giving = giving;
        this.reader = reader;
        this.lists = lists;
        this.reading = reading;
        this.pages = pages;
        this.changing = changing;
        this.disclosure = disclosure;
        this.problems = problems;
    }

    @GetMapping("/received")
    @Operation(
            summary = "The feedback about me, the newest month first",
            description =
                    "Anonymous feedback is shown when the month in which it was given is over and enough different"
                            + " people gave some about the same quarter; then without name, day and files.")
    ApiPage<ApiFeedback> received(@AuthenticationPrincipal SignedIn me, @Valid @ParameterObject PageQuery paging) {
        return ApiPage.cut(reading.received(FeedbackLists.self(me)), paging).map(ApiFeedback::of);
    }

    @GetMapping("/given")
    @Operation(summary = "The feedback that I gave, the newest first; what was withdrawn among it")
    ApiPage<ApiOwnFeedback> given(@AuthenticationPrincipal SignedIn me, @Valid @ParameterObject PageQuery paging) {
        UUID self = FeedbackLists.self(me);
        return ApiPage.of(
                lists.given(self, paging.offset(), paging.limit()).stream()
                        .map(ApiOwnFeedback::of)
                        .toList(),
                paging,
                lists.countGiven(self));
    }

    @GetMapping("/people")
    @Operation(summary = "The people to whom I may give feedback today, by name; at most 50, others are found by name")
    List<Person> people(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "") String search) {
        FeedbackLists.self(me);
        return lists.people(me, search).people().stream().map(Person::of).toList();
    }

    @GetMapping("/people/{employee}")
    @Operation(summary = "What I may give an employee feedback on: results and behaviours, each under its key")
    Rows rows(@AuthenticationPrincipal SignedIn me, @PathVariable UUID employee) {
        var offer = giving.show(me, employee);
        return new Rows(
                offer.to().kind(),
                offer.anonymous(),
                pages.rows(offer.plans()).stream()
                        .map(row -> RowChoice.of(row, offer.plans()))
                        .toList());
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Gives feedback under an id that I make, or changes mine",
            description = "Repeated without `version` it gives the same once. With `version` it changes what I gave.")
    ApiOwnFeedback put(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody FeedbackBody body) {
        if (body.version() == null) {
            give(me, id, body);
        } else {
            change(me, id, body, body.version());
        }
        Feedback mine = giving.mine(me, id);
        return ApiOwnFeedback.of(new Mine(
                mine, giving.changeable(mine), reading.files(List.of(mine)).getOrDefault(id, List.of())));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraws feedback that I gave")
    void withdraw(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        giving.withdraw(me, id);
    }

    @PostMapping("/{reference}/disclosure")
    @Operation(summary = "Who gave anonymous feedback, for a reason that stays on record (auditor)")
    Disclosed disclose(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID reference, @Valid @RequestBody Reason reason) {
        Feedback found = disclosure.giverOf(
                me, reference, String.valueOf(reason.reason()).strip());
        return new Disclosed(
                reference,
                found.giverId(),
                found.giverName(),
                found.kind(),
                found.givenOn().toString());
    }

    @ExceptionHandler
    ProblemDetail closed(FeedbackClosed late) {
        return problems.of(HttpStatus.CONFLICT, "feedback-closed", "feedback.closed");
    }

    @ExceptionHandler
    ProblemDetail changed(ChangedMeanwhile conflict) {
        return problems.of(HttpStatus.CONFLICT, "changed-meanwhile", "api.problem.changed");
    }

    private void give(SignedIn me, UUID id, FeedbackBody body) {
        if (body.employee() == null) {
            throw new InvalidInput(List.of(new FieldFault("employee", problems.text("api.problem.missing"))));
        }
        var offer = giving.offer(me, body.employee());
        if (offer.plans().none()) {
            throw new InvalidInput(List.of(new FieldFault("employee", problems.text("feedback.people.none"))));
        }
        var read = reader.read(body.typed(changing.today()), offer.plans(), changing.today());
        if (read.said() == null) {
            throw new InvalidInput(read.errors());
        }
        giving.give(me, id, offer, read.said());
    }

    private void change(SignedIn me, UUID id, FeedbackBody body, int version) {
        Feedback mine = giving.mine(me, id);
        var read = reader.read(body.typed(mine.day()), giving.plansOf(mine), mine.givenOn());
        if (read.said() == null) {
            throw new InvalidInput(read.errors());
        }
        giving.change(me, id, version, read.said());
    }

    /**
     * Somebody to whom feedback may be given.
     *
     * @param kind what who asks is to the employee
     * @param established whether there is an established plan that feedback of today may be about; without one there is nothing to choose
     */
    record Person(UUID id, @Nullable String nip, String name, String post, GiverKind kind, boolean established) {

        static Person of(FeedbackLists.Choice choice) {
            Giver to = choice.to();
            return new Person(to.employee(), to.nip(), to.name(), to.post(), to.kind(), choice.established());
        }
    }

    /** @param anonymous whether feedback that is given now stays without a name */
    record Rows(GiverKind kind, boolean anonymous, List<RowChoice> rows) {}

    /**
     * @param row what is sent to choose it
     * @param year of the plan that has the result; none for a behaviour
     */
    record RowChoice(String row, String text, @Nullable Integer year) {

        static RowChoice of(Option option, OfferedPlans plans) {
            return new RowChoice(option.value(), option.label(), plans.yearOf(option.value()));
        }
    }

    /** @param reason why the giver must be known, such as the number of a case */
    record Reason(
            @NotBlank(message = "{feedback.disclosure.reason}") @PlainText(max = 500, multiline = true) @Nullable
            String reason) {}

    /** @param givenOn the day on which it was given */
    record Disclosed(UUID reference, UUID giver, String name, GiverKind kind, String givenOn) {}
}
