package id.kinerja.organization;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file to import.
 *
 * @param name the name it had on the uploader's computer
 */
public record ImportFile(String name, byte[] content) {

    private static final int LONGEST_NAME = 120;

    /** SHA-256 of what it holds, in hexadecimal digits: the file itself is not kept. */
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An uploaded file, its name without a path and cut when it is long. */
    static ImportFile of(MultipartFile upload) throws IOException {
        String name = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
        String shown = name.replaceAll("[\\p{Cc}\\p{Cs}]", "").replaceAll("^.*[/\\\\]", "");
        int length = shown.codePointCount(0, shown.length());
        return new ImportFile(
                length > LONGEST_NAME ? shown.substring(0, shown.offsetByCodePoints(0, LONGEST_NAME)) : shown,
                upload.getBytes());
    }
}
