package id.kinerja.decision;

import id.kinerja.engine.DecisionTables;
import id.kinerja.page.PlainText;
import id.kinerja.page.TypedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A decision table to be put in place of another.
 *
 * @param from the first day on which it counts
 */
record TableUpload(
        @Nullable MultipartFile file,

        @NotNull(message = "{decision.from.required}") @Nullable
        LocalDate from,

        @NotBlank(message = "{decision.reason.required}") @PlainText(max = 500, multiline = true) @Nullable
        String reason) {

    /** Above this no table is read; the packaged ones have 10 KiB. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int LONGEST_NAME = 200;

    /** Why there is nothing to read, as a message's code; none when there is. */
    @Nullable
    String unread() {
        if (file == null || file.isEmpty()) {
            return "decision.file.required";
        }
        return file.getSize() > MOST_BYTES ? "decision.file.large" : null;
    }

    /**
     * Puts it in place; what is typed has been checked.
     *
     * @return the new version
     */
    int put(DecisionTables tables, String decision, String by) {
        return tables.put(decision, content(), Objects.requireNonNull(from), fileName(), TypedText.of(reason), by);
    }

    private byte[] content() {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the file was called, without a path. */
    private String fileName() {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.isEmpty() ? "?" : last.substring(0, Math.min(LONGEST_NAME, last.length()));
    }
}
