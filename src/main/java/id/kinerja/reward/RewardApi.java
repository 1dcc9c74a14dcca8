package id.kinerja.reward;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import id.kinerja.api.ApiPage;
import id.kinerja.api.FieldFault;
import id.kinerja.api.InvalidInput;
import id.kinerja.api.PageQuery;
import id.kinerja.api.Problems;
import id.kinerja.engine.CaseMoved;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.PlainText;
import id.kinerja.page.TypedText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Component;
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

/** Rewards and nominations for programs, by the rules of the pages; who scores or decides does it in the task. */
@RestController
@RequestMapping("/api/rewards")
@Tag(name = "Rewards", description = "Who was rewarded, and nominations for rewards (penghargaan)")
class RewardApi {

    private final RewardPages pages;
    private final NominationRows rows;
    private final RewardAccess access;
    private final RewardView view;
    private final Nominating nominating;
    private final Rules rules;

    RewardApi(
            RewardPages pages,
            NominationRows rows,
            RewardAccess access,
            RewardView view,
            Nominating nominating,
            Rules rules) {
        this.pages = pages;
        this.rows = rows;
        this.access = access;
        this.view = view;
        this.nominating = nominating;
        this.rules = rules;
    }

    /** What is checked, and how it is worded. */
    @Component
    record Rules(NominationRules nominations, FieldMessages messages, Problems problems) {}

    /** Whose nominations are listed. */
    enum Whose {
        /** Those of me. */
        MINE,
        /** Those that I made. */
        MADE
    }

    @GetMapping
    @Operation(summary = "Who was rewarded, the newest letter first; for everybody")
    ApiPage<ApiNomination.Granted> granted(@Valid @ParameterObject PageQuery paging) {
        return ApiPage.of(
                pages.named(rows.granted(paging.offset(), paging.limit())).stream()
                        .map(ApiNomination.Granted::of)
                        .toList(),
                paging,
                rows.countGranted());
    }

    @GetMapping("/nominations")
    @Operation(summary = "The nominations of me, or those that I made; the newest first")
    ApiPage<ApiNomination.Listed> nominations(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "MINE") Whose whose,
            @Valid @ParameterObject PageQuery paging) {
        return ApiPage.cut(
                pages.named(whose == Whose.MINE ? pages.mine(me) : pages.made(me)).stream()
                        .map(ApiNomination.Listed::of)
                        .toList(),
                paging);
    }

    @GetMapping("/nominations/{id}")
    @Operation(summary = "A nomination with what its check found, where it stands, and why it ended")
    ApiNomination read(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return ApiNomination.of(view.of(access.toRead(me, id), me));
    }

    @PutMapping("/nominations/{id}")
    @Operation(
            summary = "Begins a nomination under an id that I make, or changes my draft",
            description =
                    "Repeated without `version` it begins one once. With `version` it changes my draft. Files, such as"
                            + " what shows public praise, are attached with `POST /api/attachments?kind=reward` before it is"
                            + " submitted.")
    ApiNomination put(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @Valid @RequestBody Body body) {
        Integer version = body.version();
        var found = rules.messages().collect();
        if (version == null) {
            if (me.employeeId() == null) {
                throw new NotVisible();
            }
            if (body.nominee() == null) {
                throw new InvalidInput(
                        List.of(new FieldFault("nominee", rules.problems().text("reward.nominee.required"))));
            }
            rules.nominations().check(me, body.nominee(), body.form(), found);
            require(found);
            nominating.begin(me, id, body.nominee(), body.form().written());
        } else {
            rules.nominations().check(me, access.toWrite(me, id).nomineeId(), body.form(), found);
            require(found);
            nominating.change(me, id, version, body.form().written());
        }
        return read(me, id);
    }

    @DeleteMapping("/nominations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Throws my draft away")
    void discard(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        nominating.discard(me, id);
    }

    @PostMapping("/nominations/{id}/submission")
    @Operation(summary = "Submits my draft: its eligibility is checked at once")
    ApiNomination submit(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        nominating.submit(me, id);
        return read(me, id);
    }

    @PostMapping("/nominations/{id}/withdrawal")
    @Operation(summary = "Withdraws a nomination that I submitted, with a reason that the nominee reads")
    ApiNomination withdraw(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @Valid @RequestBody Withdrawal body) {
        nominating.withdraw(me, id, TypedText.of(body.why()));
        return read(me, id);
    }

    @ExceptionHandler
    ProblemDetail moved(CaseMoved moved) {
        return rules.problems().of(HttpStatus.CONFLICT, "case-moved", "reward.refused.moved");
    }

    @ExceptionHandler
    ProblemDetail open(DuplicateKeyException open) {
        return rules.problems().of(HttpStatus.CONFLICT, "open-nomination", "reward.refused.open");
    }

    private static void require(FieldMessages.Collected found) {
        if (found.errors().any()) {
            throw new InvalidInput(found.errors());
        }
    }

    /**
     * A nomination.
     *
     * @param version that of the draft to change; none to begin one
     * @param nominee the employee's id; needed to begin one, and never changed
     * @param award what the reward is called
     * @param description of the innovation, which needs one, or of the praise
     */
    record Body(
            @Nullable Integer version,
            @Nullable UUID nominee,

            @NotNull(message = "{reward.ground.required}") Ground ground,

            @NotBlank(message = "{reward.award.required}") @PlainText(max = 200)
            String award,

            @NotBlank(message = "{reward.reason.required}") @PlainText(max = 2000, multiline = true)
            String reason,

            @PlainText(max = 2000, multiline = true) @Nullable
            String description) {

        NominationForm form() {
            return new NominationForm(null, ground, award, reason, description);
        }
    }

    /** @param why for the nominee to read */
    record Withdrawal(
            @NotBlank(message = "{reward.reason.required}") @PlainText(max = 1000, multiline = true)
            String why) {}
}
