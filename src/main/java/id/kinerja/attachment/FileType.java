package id.kinerja.attachment;

import java.util.Locale;
import java.util.Set;
import org.springframework.http.MediaType;

/** The kinds of files that are accepted; the names are stored. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    WEBP("image/webp", "webp"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private final MediaType mediaType;
    private final String ending;
    private final Set<String> endings;

    FileType(String mediaType, String ending, String... others) {
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.ending = ending;
        this.endings = Set.of(others);
    }

    /** The type under which it is served, whatever the sender called it. */
    MediaType mediaType() {
        return mediaType;
    }

    /** The ending of names, without the dot. */
    String ending() {
        return ending;
    }

    /** Whether the ending of a name, without the dot, says this type. */
    boolean isMeantBy(String nameEnding) {
        String lower = nameEnding.toLowerCase(Locale.ROOT);
        return lower.equals(ending) || endings.contains(lower);
    }
}
