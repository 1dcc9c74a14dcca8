package id.kinerja.administration;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import id.kinerja.api.ApiPage;
import id.kinerja.api.Constraints;
import id.kinerja.api.InvalidInput;
import id.kinerja.api.PageQuery;
import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.ActingHead;
import id.kinerja.organization.ActingHeads;
import id.kinerja.organization.TypedAppointments;
import id.kinerja.organization.VacantPosts;
import id.kinerja.organization.VacantPosts.VacantPost;
import id.kinerja.page.FieldMessages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Vacant leading posts and who leads there meanwhile, for programs of the personnel admins. */
@RestController
@RequestMapping("/api/vacant-posts")
@Tag(name = "Acting officials")
class VacantPostApi {

    private final VacantPosts vacancies;
    private final ActingHeads heads;
    private final TypedAppointments typed;
    private final Policy policy;
    private final Constraints constraints;
    private final FieldMessages messages;
    private final WorkingCalendar calendar;

    VacantPostApi(
            VacantPosts vacancies,
            ActingHeads heads,
            TypedAppointments typed,
            Policy policy,
            Constraints constraints,
            FieldMessages messages,
            WorkingCalendar calendar) {
        this.vacancies = vacancies;
        this.heads = heads;
        this.typed = typed;
        this.policy = policy;
        this.constraints = constraints;
        this.messages = messages;
        this.calendar = calendar;
    }

    @GetMapping
    @Operation(
            summary = "Units that nobody leads for good today, for personnel admins",
            description = "Those without a Plt. come first.")
    ApiPage<ApiVacantPost> list(@AuthenticationPrincipal SignedIn me, @Valid @ParameterObject PageQuery paging) {
        policy.require(me, Right.READ, Matter.ADMINISTRATION);
        return ApiPage.cut(vacancies.on(calendar.today()), paging).map(ApiVacantPost::of);
    }

    @GetMapping("/{unit}")
    @Operation(summary = "One with everybody who was recorded as its Plt., the latest first; for personnel admins")
    ApiVacantPost.WithActingHeads read(@AuthenticationPrincipal SignedIn me, @PathVariable UUID unit) {
        policy.require(me, Right.READ, Matter.ADMINISTRATION);
        return new ApiVacantPost.WithActingHeads(
                ApiVacantPost.of(vacant(unit)),
                heads.of(unit).stream().map(ApiVacantPost.Head::of).toList());
    }

    @PostMapping("/{unit}/acting-heads")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Records who leads a unit as Plt. while its post is vacant, for personnel admins",
            description = "It ends on its last day, early by a revocation, or by itself when somebody holds the post.")
    ApiVacantPost.Head grant(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID unit, @RequestBody ActingHeadBody body) {
        policy.require(me, Right.WRITE, Matter.ADMINISTRATION);
        var form = body.form(vacant(unit).title());
        constraints.check(form);
        var found = messages.collect();
        UUID id = typed.grantHead(unit, form, me.userName(), found);
        if (id == null) {
            throw new InvalidInput(found.errors());
        }
        return ApiVacantPost.Head.of(head(unit, id));
    }

    @PostMapping("/{unit}/acting-heads/{id}/revocation")
    @Operation(
            summary = "Ends the time of a Plt. with yesterday, or calls it off before it begins; for personnel admins",
            description = "One that has ended is answered with `409`.")
    ApiVacantPost.Head revoke(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestBody RevocationBody body) {
        policy.require(me, Right.WRITE, Matter.ADMINISTRATION);
        head(unit, id);
        var form = body.form();
        constraints.check(form);
        var found = messages.collect();
        boolean ended = typed.revokeHead(id, form, me.userName(), found);
        if (found.errors().any()) {
            throw new InvalidInput(found.errors());
        }
        ActingHead now = head(unit, id);
        if (!ended) {
            throw new EndedBefore(now.revokedBy(), now.revokedAt());
        }
        return ApiVacantPost.Head.of(now);
    }

    private VacantPost vacant(UUID unit) {
        return vacancies.of(unit, calendar.today()).orElseThrow(NotVisible::new);
    }

    private ActingHead head(UUID unit, UUID id) {
        return heads.find(id).filter(one -> one.unitId().equals(unit)).orElseThrow(NotVisible::new);
    }
}
