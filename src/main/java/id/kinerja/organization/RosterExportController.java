package id.kinerja.organization;

import id.kinerja.calendar.WorkingCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The people of a day as a file, for personnel admins and their programs. */
@RestController
@Tag(name = "Rosters")
class RosterExportController {

    private final RosterExport roster;
    private final WorkingCalendar calendar;
    private final RosterTrail trail;
    private final RosterRight right;

    RosterExportController(RosterExport roster, WorkingCalendar calendar, RosterTrail trail, RosterRight right) {
        this.roster = roster;
        this.calendar = calendar;
        this.trail = trail;
        this.right = right;
    }

    @ModelAttribute
    void requireRight() {
        if (!right.isGiven()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** @param on today when it is not said */
    @Operation(summary = "Who works on a day, in the columns of an import")
    @GetMapping(
            path = {"/admin/organization/roster.csv", "/api/roster.csv"},
            produces = "text/csv")
    ResponseEntity<byte[]> download(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        LocalDate day = on == null ? calendar.today() : on;
        trail.exported("roster", day);
        return Downloads.csv("roster-" + day + ".csv", roster.on(day));
    }
}
