package id.kinerja.attachment;

import id.kinerja.access.SignedIn;
import id.kinerja.page.FieldMessages;
import id.kinerja.page.FormErrors;
import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The files that stand with a case: add, remove, download. */
@Controller
class AttachmentController {

    private static final String FIELD = "file";

    private final AttachmentAccess access;
    private final AttachmentChanges changes;
    private final FieldMessages messages;

    AttachmentController(AttachmentAccess access, AttachmentChanges changes, FieldMessages messages) {
        this.access = access;
        this.changes = changes;
        this.messages = messages;
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> download(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return AttachmentDownloads.of(access.toDownload(me, id));
    }

    /** @param refused that a file was turned away before it was read, since it is far too large */
    @GetMapping("/attachments/of/{kind}/{caseId}")
    String open(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String kind,
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable UUID part,
            @RequestParam(name = LargeUploadFilter.REFUSED, required = false) @Nullable String refused,
            Model model,
            HttpServletResponse response) {
        var place = new AttachedTo(kind, caseId, part);
        return refused == null ? show(me, place, model) : again(me, place, IncomingFile.tooLarge(), model, response);
    }

    @PostMapping("/attachments/of/{kind}/{caseId}")
    String add(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String kind,
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable UUID part,
            @RequestParam(name = FIELD, required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var place = new AttachedTo(kind, caseId, part);
        var holder = access.toWrite(me, place);
        try {
            var added = changes.add(me, place, null, IncomingFile.of(file));
            Notice.success(
                            added.isNew() ? "attachment.added" : "attachment.there",
                            added.file().name())
                    .after(redirect);
            return "redirect:" + address(place);
        } catch (FileRefused reason) {
            return again(me, place, reason, model, response);
        } catch (AttachmentsClosed closed) {
            Notice.attention(closed.code(), closed.arguments()).after(redirect);
            return "redirect:" + holder.page();
        }
    }

    @PostMapping("/attachments/of/{kind}/{caseId}/removal")
    String remove(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String kind,
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable UUID part,
            @RequestParam UUID attachment,
            RedirectAttributes redirect) {
        var place = new AttachedTo(kind, caseId, part);
        var holder = access.toWrite(me, place);
        try {
            changes.remove(me, place, attachment);
        } catch (AttachmentsClosed closed) {
            Notice.attention(closed.code(), closed.arguments()).after(redirect);
            return "redirect:" + holder.page();
        }
        Notice.success("attachment.removed").after(redirect);
        return "redirect:" + address(place);
    }

    private String again(SignedIn me, AttachedTo place, FileRefused reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(
                FormErrors.ATTRIBUTE,
                messages.collect()
                        .add(FIELD, reason.reason().code(), reason.limit())
                        .errors());
        return show(me, place, model);
    }

    private String show(SignedIn me, AttachedTo place, Model model) {
        var holder = access.toWrite(me, place);
        if (!holder.changeable()) {
            return "redirect:" + holder.page();
        }
        var owner = access.owner(place);
        var files = access.allToWrite(me, place);
        model.addAttribute("place", place);
        model.addAttribute("holder", holder);
        model.addAttribute("files", files);
        model.addAttribute("most", owner.most());
        try {
            model.addAttribute("room", owner.room(place) - files.size());
        } catch (AttachmentsClosed closed) {
            model.addAttribute("room", 0);
            model.addAttribute("closed", closed);
        }
        return "attachment/files";
    }

    private static String address(AttachedTo place) {
        return UriComponentsBuilder.fromPath("/attachments/of/{kind}/{case}")
                .queryParamIfPresent("part", Optional.ofNullable(place.part()))
                .build(place.kind(), place.caseId())
                .toString();
    }
}
