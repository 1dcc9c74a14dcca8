package id.kinerja.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The emblem above documents (lambang Garuda; domain page, section 1.15): a file of the government, in {@code kinerja.documents.emblem}. */
@Component
class Emblem {

    /** It is sent with each document. */
    private static final long MOST_BYTES = 200 * 1024;

    private final @Nullable String address;

    /** @throws IllegalStateException when there is no such file, or it is none that can be shown */
    Emblem(@Value("${kinerja.documents.emblem:}") String file) {
        address = file.isBlank() ? null : read(Path.of(file.strip()));
    }

    /** The picture as an address that contains it; none where the government gave none. */
    @Nullable
    String address() {
        return address;
    }

    private static String read(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String type = name.endsWith(".svg") ? "image/svg+xml" : name.endsWith(".png") ? "image/png" : null;
        try {
            if (type == null || !Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                throw new IllegalStateException("kinerja.documents.emblem: " + file
                        + " has to be a file .png or .svg of at most " + MOST_BYTES / 1024 + " kB");
            }
            return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("kinerja.documents.emblem: " + file + " cannot be read", e);
        }
    }
}
