package id.kinerja.credit;

import id.kinerja.access.NotVisible;
import id.kinerja.access.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Angka kredit for programs, by the rules of the page. */
@RestController
@RequestMapping("/api/credit")
@Tag(name = "Credit", description = "Predicates of holders of a functional post converted to angka kredit")
class CreditApi {

    private final CreditAccess access;

    CreditApi(CreditAccess access) {
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "My angka kredit")
    Credit own(@AuthenticationPrincipal SignedIn me) {
        UUID employee = me.employeeId();
        if (employee == null) {
            throw new NotVisible();
        }
        return access.opened(me, employee);
    }

    @GetMapping("/{employee}")
    @Operation(
            summary = "Somebody's angka kredit, for who may read the ratings that were handed over",
            description = "Each conversion names the versions of the decision tables `credit-percentage` and"
                    + " `credit-coefficient` that counted when the period was rated. Only those of state `COUNTED` are"
                    + " in the accumulations; a year's result replaces those of its quarters. Without a functional post"
                    + " the lists are empty.")
    Credit of(@AuthenticationPrincipal SignedIn me, @PathVariable UUID employee) {
        return access.opened(me, employee);
    }
}
