package id.kinerja.target;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether a section of a plan is still what a page was opened with. The page carries the fingerprint; when the
 * stored section has another one, somebody saved it in between. Sections are compared each for itself, so two tabs on
 * different sections do not disturb each other.
 */
final class Fingerprint {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BYTES = 8;

    private Fingerprint() {}

    static String of(Object section) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(JSON.writeValueAsString(section).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
