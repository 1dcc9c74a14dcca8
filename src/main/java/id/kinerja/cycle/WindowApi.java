package id.kinerja.cycle;

import id.kinerja.access.Matter;
import id.kinerja.access.NotVisible;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The windows of periods for programs of personnel admins: moved, extended, closed early. */
@RestController
@RequestMapping("/api/periods/{id}")
@Tag(name = "Periods")
class WindowApi {

    private final PeriodStore periods;
    private final Windows windows;
    private final Extensions extensions;
    private final Policy policy;

    WindowApi(PeriodStore periods, Windows windows, Extensions extensions, Policy policy) {
        this.periods = periods;
        this.windows = windows;
        this.extensions = extensions;
        this.policy = policy;
    }

    @PutMapping("/window")
    @Operation(summary = "Chooses other days for a window that is not open yet; without days somebody has to open it")
    Period plan(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn me, @Valid @RequestBody WindowForms.Plan asked) {
        require(id, me);
        windows.plan(id, asked.opensOn(), asked.closesOn(), asked.reason(), me.userName());
        return periods.get(id);
    }

    @PostMapping("/extensions")
    @Operation(summary = "Extends an open window: whom it concerns is told, due dates of open tasks move with it")
    Extension extend(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn me, @Valid @RequestBody WindowForms.Longer asked) {
        require(id, me);
        return extensions.extend(id, Objects.requireNonNull(asked.until()), asked.reason(), me.userName());
    }

    @GetMapping("/extensions")
    @Operation(
            summary = "How often the window was extended, the newest first, and how many due dates were moved so far")
    List<Extension> extensions(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        require(id, me);
        return extensions.of(id);
    }

    @PostMapping("/closing")
    @Operation(
            summary = "Closes a window before its last day; one that was never opened is left out of its year",
            description =
                    "While anybody has something to do in it, it closes when the new last day is over (`until`, today"
                            + " unless said otherwise): whom it concerns is told why, and later due dates move to that day.")
    Period close(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn me, @Valid @RequestBody WindowForms.Early asked) {
        require(id, me);
        windows.closeEarly(id, asked.until(), asked.reason(), me.userName());
        return periods.get(id);
    }

    private void require(UUID id, SignedIn me) {
        policy.require(me, Right.WRITE, Matter.ADMINISTRATION);
        if (periods.find(id).isEmpty()) {
            throw new NotVisible();
        }
    }
}
