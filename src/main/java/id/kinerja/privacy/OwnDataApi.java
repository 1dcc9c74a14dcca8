package id.kinerja.privacy;

import id.kinerja.access.SignedIn;
import id.kinerja.calendar.WorkingCalendar;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything about who asks, as a file that machines read. */
@RestController
@Tag(name = "Me")
class OwnDataApi {

    private final OwnData data;
    private final OwnDataFile file;
    private final OwnDataTrail trail;
    private final WorkingCalendar calendar;

    OwnDataApi(OwnData data, OwnDataFile file, OwnDataTrail trail, WorkingCalendar calendar) {
        this.data = data;
        this.file = file;
        this.trail = trail;
        this.calendar = calendar;
    }

    @GetMapping(path = "/api/me/data", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Everything that is kept about me, as a file",
            description = "One list of rows by section. Ratings are in it from the hand-over on.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    void everything(@AuthenticationPrincipal SignedIn me, HttpServletResponse response) throws IOException {
        trail.exported(me, "json");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("kinerja-" + calendar.today() + ".json")
                        .build()
                        .toString());
        file.write(data.subject(me), response.getOutputStream());
    }
}
