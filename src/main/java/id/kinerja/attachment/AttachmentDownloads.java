package id.kinerja.attachment;

import id.kinerja.attachment.AttachmentAccess.Download;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Hands out what an attachment holds so that no browser opens it as anything else, or keeps it. */
final class AttachmentDownloads {

    private static final String POLICY = "sandbox; default-src 'none'";

    private AttachmentDownloads() {}

    static ResponseEntity<byte[]> of(Download download) {
        var file = download.file();
        return ResponseEntity.ok()
                .contentType(file.type().mediaType())
                .contentLength(download.content().length)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(download.content());
    }
}
