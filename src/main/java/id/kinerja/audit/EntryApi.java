package id.kinerja.audit;

import id.kinerja.access.Examiners;
import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.api.ApiPage;
import id.kinerja.api.PageQuery;
import id.kinerja.trail.Action;
import id.kinerja.trail.Entry;
import id.kinerja.trail.Trail;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stands in the trail, for auditors. */
@RestController
@Tag(name = "Audit trail")
class EntryApi {

    private final EntrySearch search;
    private final Policy policy;
    private final Trail trail;
    private final Withholding withholding;
    private final Examiners examiners;

    EntryApi(EntrySearch search, Policy policy, Trail trail, Withholding withholding, Examiners examiners) {
        this.search = search;
        this.policy = policy;
        this.trail = trail;
        this.withholding = withholding;
        this.examiners = examiners;
    }

    @GetMapping("/api/audit/entries")
    @Operation(
            summary = "Entries of the trail, the newest first; those of the last day when no time is said",
            description = "Also those of the running month. What is about oneself is left out. That they were read is"
                    + " an entry itself, and one for each employee about whom something is shown. What was done with anonymous"
                    + " feedback is left out: who gave it is told for a reason only. What an entry says about something that"
                    + " auditors read by case is `withheld` from who does not examine the person.")
    ApiPage<EntrySearch.Found> list(
            @AuthenticationPrincipal SignedIn me,
            @Valid @ParameterObject PageQuery paging,
            @Parameter(description = "written at this moment or later, by the database's clock")
                    @RequestParam(required = false)
                    @Nullable
                    Instant from,
            @Parameter(description = "written before this moment") @RequestParam(required = false) @Nullable Instant to,
            @Parameter(description = "user name of who did it, or for whom it was done")
                    @RequestParam(required = false)
                    @Nullable
                    String actor,
            @RequestParam(required = false) @Nullable Action action,
            @Parameter(description = "id of the employee whose file it is about")
                    @RequestParam(required = false)
                    @Nullable
                    UUID employee) {
        policy.require(me, Right.READ, Matter.AUDIT_TRAIL);
        var found = told(
                me,
                search.find(
                        new EntrySearch.Filter(
                                from, to, actor, action == null ? null : action.name(), employee, me.employeeId()),
                        paging));
        Map<String, Object> asked = new LinkedHashMap<>();
        put(asked, "from", from);
        put(asked, "to", to);
        put(asked, "actor", actor);
        put(asked, "action", action);
        asked.put("page", found.page());
        asked.put("entries", found.items().size());
        trail.record(Entry.of(Action.TRAIL_READ, "audit-trail", null)
                .fileOf(employee)
                .changed(Map.of(), asked));
        Map<UUID, String> letters = examiners.letters(me);
        trail.record(found.items().stream()
                .flatMap(item -> Optional.ofNullable(item.entry().employeeId()).stream())
                .distinct()
                .map(shown -> Entry.of(Action.FILE_OPENED, "audit-trail", null)
                        .fileOf(shown)
                        .because(letters.get(shown)))
                .toList());
        return found;
    }

    private ApiPage<EntrySearch.Found> told(SignedIn me, ApiPage<EntrySearch.Found> found) {
        var told = withholding
                .by(me)
                .tell(found.items().stream().map(EntrySearch.Found::entry).toList())
                .iterator();
        return found.map(item -> item.as(told.next()));
    }

    private static void put(Map<String, Object> asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.put(name, value.toString());
        }
    }
}
