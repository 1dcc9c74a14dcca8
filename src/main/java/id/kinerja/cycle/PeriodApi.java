package id.kinerja.cycle;

import id.kinerja.access.NotVisible;
import id.kinerja.access.Role;
import id.kinerja.access.SignedIn;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Periods for other systems. */
@RestController
@RequestMapping("/api/periods/{id}")
class PeriodApi {

    private final PeriodStore periods;
    private final Openings openings;
    private final MessageSource messages;

    PeriodApi(PeriodStore periods, Openings openings, MessageSource messages) {
        this.periods = periods;
        this.openings = openings;
        this.messages = messages;
    }

    /** Opens the period for everybody; {@code 202} while the batches run, {@code 200} when nobody was missing. */
    @PostMapping("/opening")
    ResponseEntity<Opening> open(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        require(id, me);
        Opening opening = openings.open(id, me.userName());
        return ResponseEntity.status(opening.running() ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(opening);
    }

    /** How far the newest opening is. */
    @GetMapping("/opening")
    Opening progress(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        require(id, me);
        return openings.latest(id).orElseThrow(NotVisible::new);
    }

    @ExceptionHandler
    ProblemDetail refused(OpeningRefused refused) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY,
                messages.getMessage(refused.code(), null, LocaleContextHolder.getLocale()));
    }

    private void require(UUID id, SignedIn me) {
        if (!me.has(Role.PERSONNEL_ADMIN) || periods.find(id).isEmpty()) {
            throw new NotVisible();
        }
    }
}
