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
import id.kinerja.organization.ActingAppointment;
import id.kinerja.organization.ActingAppointments;
import id.kinerja.organization.Organization;
import id.kinerja.organization.TypedAppointments;
import id.kinerja.page.FieldMessages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who stands in for whom, for programs of the officials themselves and of the personnel admins. */
@RestController
@RequestMapping("/api/acting-appointments")
@Tag(
        name = "Acting officials",
        description = "Who acts for an official or in a vacant post, by letter (Plt., Plh., pendelegasian)")
class ActingApi {

    private final ActingAppointments appointments;
    private final TypedAppointments typed;
    private final Organization organization;
    private final Policy policy;
    private final Constraints constraints;
    private final FieldMessages messages;
    private final WorkingCalendar calendar;

    ActingApi(
            ActingAppointments appointments,
            TypedAppointments typed,
            Organization organization,
            Policy policy,
            Constraints constraints,
            FieldMessages messages,
            WorkingCalendar calendar) {
        this.appointments = appointments;
        this.typed = typed;
        this.organization = organization;
        this.policy = policy;
        this.constraints = constraints;
        this.messages = messages;
        this.calendar = calendar;
    }

    /** Whose appointments a list shows. */
    enum Whose {
        /** Those in which one is the official, the stand-in, or who decides the stand-in's own cases. */
        MINE,
        /** Everybody's. */
        ALL
    }

    @GetMapping
    @Operation(
            summary = "Mine, as official or as stand-in; the latest first",
            description = "Personnel admins list everybody's with `whose=ALL`, or those of one `employee`.")
    ApiPage<ApiActingAppointment> list(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "MINE") Whose whose,
            @RequestParam(required = false) @Nullable UUID employee,
            @Valid @ParameterObject PageQuery paging) {
        if (employee == null && whose == Whose.MINE) {
            return ApiPage.cut(appointments.of(self(me)), paging).map(this::told);
        }
        policy.require(me, Right.READ, Matter.ADMINISTRATION);
        if (employee == null) {
            return ApiPage.of(appointments.all(paging.offset(), paging.limit()), paging, appointments.count())
                    .map(this::told);
        }
        if (organization.all(List.of(employee)).isEmpty()) {
            throw new NotVisible();
        }
        return ApiPage.cut(appointments.of(employee), paging).map(this::told);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One, for whom it concerns and for personnel admins")
    ApiActingAppointment read(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return told(toRead(me, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Names a stand-in for me; for another `principal` as personnel admin",
            description = "People are named by id, by NIP, or by a name that only one person has.")
    ApiActingAppointment grant(@AuthenticationPrincipal SignedIn me, @RequestBody ActingBody body) {
        UUID principal = null;
        if (body.principal() == null
                || Set.of(me.userName(), String.valueOf(me.employeeId())).contains(body.principal())) {
            principal = self(me);
        } else {
            policy.require(me, Right.WRITE, Matter.ADMINISTRATION);
        }
        var form = body.form();
        constraints.check(form);
        var found = messages.collect();
        UUID id = typed.grant(form, principal, me.userName(), found);
        if (id == null) {
            throw new InvalidInput(found.errors());
        }
        return read(me, id);
    }

    @PostMapping("/{id}/revocation")
    @Operation(
            summary = "Ends one now, or calls it off before it begins, for its official and for personnel admins",
            description = "What was done by it stays done. One that has ended is answered with `409`.")
    ApiActingAppointment revoke(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody RevocationBody body) {
        ActingAppointment before = toRead(me, id);
        if (!me.is(before.principal().id())) {
            policy.require(me, Right.WRITE, Matter.ADMINISTRATION);
        }
        var form = body.form();
        constraints.check(form);
        var found = messages.collect();
        boolean ended = typed.revoke(id, form, me.userName(), found);
        if (found.errors().any()) {
            throw new InvalidInput(found.errors());
        }
        ActingAppointment now = toRead(me, id);
        if (!ended) {
            throw new EndedBefore(now.revokedBy(), now.revokedAt());
        }
        return told(now);
    }

    private ActingAppointment toRead(SignedIn me, UUID id) {
        UUID self = me.employeeId();
        return appointments
                .find(id)
                .filter(one -> self != null && one.concerns(self) || policy.may(me, Right.READ, Matter.ADMINISTRATION))
                .orElseThrow(NotVisible::new);
    }

    private static UUID self(SignedIn me) {
        UUID self = me.employeeId();
        if (self == null) {
            throw new NotVisible();
        }
        return self;
    }

    private ApiActingAppointment told(ActingAppointment one) {
        return ApiActingAppointment.of(one, calendar.today());
    }
}
