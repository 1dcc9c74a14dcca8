package id.kinerja.access;

import id.kinerja.calendar.WorkingCalendar;
import id.kinerja.organization.Employee;
import id.kinerja.organization.Organization;
import id.kinerja.organization.Posting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells programs as whom they are signed in. */
@RestController
@Tag(name = "Me", description = "Who asks")
class MeApi {

    private final Organization organization;
    private final WorkingCalendar calendar;

    MeApi(Organization organization, WorkingCalendar calendar) {
        this.organization = organization;
        this.calendar = calendar;
    }

    @GetMapping("/api/me")
    @Operation(summary = "Who I am, my post and my superior today")
    Me me(@AuthenticationPrincipal SignedIn me) {
        UUID employeeId = me.employeeId();
        Posting post = employeeId == null
                ? null
                : organization.postingOf(employeeId, calendar.today()).orElse(null);
        Employee superior = employeeId == null
                ? null
                : organization.superiorOf(employeeId, calendar.today()).orElse(null);
        return new Me(
                me.userName(),
                me.displayName(),
                employeeId,
                me.roles().stream().sorted().toList(),
                post == null ? null : post.title(),
                post == null ? null : post.unitName(),
                superior == null ? null : superior.titledName());
    }

    /**
     * Who is signed in.
     *
     * @param employeeId none when the account belongs to no employee
     * @param post the title of today's post
     * @param superior the name of today's superior
     */
    record Me(
            String userName,
            String name,
            @Nullable UUID employeeId,
            List<Role> roles,
            @Nullable String post,
            @Nullable String unit,
            @Nullable String superior) {}
}
