package id.kinerja.attachment;

import id.kinerja.access.SignedIn;
import id.kinerja.api.FieldFault;
import id.kinerja.api.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Attachments for programs, by the rules of the pages. */
@RestController
@RequestMapping("/api/attachments")
@Tag(name = "Attachments", description = "Files that stand with a case as evidence (berkas bukti dukung)")
class AttachmentApi {

    private static final String FIELD = "file";

    private final AttachmentAccess access;
    private final AttachmentChanges changes;
    private final Problems problems;

    AttachmentApi(AttachmentAccess access, AttachmentChanges changes, Problems problems) {
        this.access = access;
        this.changes = changes;
        this.problems = problems;
    }

    @GetMapping
    @Operation(summary = "The attachments of a case's part, in the order in which they were attached")
    List<AttachmentBody> list(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam String kind,
            @RequestParam UUID caseId,
            @RequestParam(required = false) @Nullable UUID part) {
        return access.allToRead(me, new AttachedTo(kind, caseId, part)).stream()
                .map(AttachmentBody::of)
                .toList();
    }

    /**
     * The same content stands at a place once: who repeats the request gets what was attached the first time.
     *
     * @param id made by the sender; one is made when it is not said
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Attaches a file to a part of my case; the same content is attached once")
    @ApiResponse(responseCode = "201", description = "It was attached", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It stood there before", useReturnTypeSchema = true)
    ResponseEntity<AttachmentBody> add(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam String kind,
            @RequestParam UUID caseId,
            @RequestParam(required = false) @Nullable UUID part,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestPart(FIELD) MultipartFile file) {
        var place = new AttachedTo(kind, caseId, part);
        access.toWrite(me, place);
        var added = changes.add(me, place, id, IncomingFile.of(file));
        return ResponseEntity.status(added.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(AttachmentBody.of(added.file()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "What is known of an attachment, without what it holds")
    AttachmentBody show(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return AttachmentBody.of(access.toRead(me, id));
    }

    @GetMapping("/{id}/content")
    @Operation(summary = "What an attachment holds, as a file of its type")
    @ApiResponse(
            responseCode = "200",
            description = "With the type that was found in its content",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> download(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return AttachmentDownloads.of(access.toDownload(me, id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes an attachment from my case")
    void remove(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        changes.remove(me, id);
    }

    @ExceptionHandler
    ProblemDetail refused(FileRefused refused) {
        String code = refused.reason().code();
        return refused.reason() == FileRefused.Reason.LARGE
                ? problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "413", code, refused.limit())
                : problems.fields(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        List.of(new FieldFault(FIELD, problems.text(code, refused.limit()))));
    }

    /** More than is read at all. */
    @ExceptionHandler
    ProblemDetail refused(MaxUploadSizeExceededException unread) {
        return refused(IncomingFile.tooLarge());
    }

    @ExceptionHandler
    ProblemDetail closed(AttachmentsClosed closed) {
        return problems.of(HttpStatus.CONFLICT, "attachments-closed", closed.code(), (Object[]) closed.arguments());
    }

    @ExceptionHandler
    ProblemDetail taken(AttachmentChanges.IdTaken taken) {
        return problems.fields(
                HttpStatus.UNPROCESSABLE_ENTITY, List.of(new FieldFault("id", problems.text("attachment.id.taken"))));
    }
}
