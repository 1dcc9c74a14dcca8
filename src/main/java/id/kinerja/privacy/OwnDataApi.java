package id.kinerja.privacy;

import id.kinerja.access.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything about who asks, as a file that machines read. */
@RestController
@Tag(name = "Me")
class OwnDataApi {

    private final OwnDataDownload download;

    OwnDataApi(OwnDataDownload download) {
        this.download = download;
    }

    @GetMapping(path = "/api/me/data", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Everything that is kept about me, as a file",
            description = "One list of rows by section. Ratings are in it from the hand-over on.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    void everything(@AuthenticationPrincipal SignedIn me, HttpServletResponse response) throws IOException {
        download.send(me, response);
    }
}
