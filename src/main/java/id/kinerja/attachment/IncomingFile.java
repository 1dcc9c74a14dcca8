package id.kinerja.attachment;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that was sent and is accepted.
 *
 * @param sha256 of the content, 64 hexadecimal digits
 */
record IncomingFile(String name, FileType type, String sha256, byte[] content) {

    /** @throws FileRefused when it is not accepted */
    static IncomingFile of(@Nullable MultipartFile upload) {
        if (upload == null) {
            throw new FileRefused(FileRefused.Reason.MISSING);
        }
        String given = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
        if (upload.isEmpty()) {
            throw new FileRefused(given.isEmpty() ? FileRefused.Reason.MISSING : FileRefused.Reason.EMPTY);
        }
        if (upload.getSize() > Attachment.LARGEST) {
            throw tooLarge();
        }
        try {
            byte[] content = upload.getBytes();
            FileType type = FileContent.typeOf(content);
            return new IncomingFile(FileName.of(given, type), type, digest(content), content);
        } catch (IOException cutOff) {
            throw new FileRefused(FileRefused.Reason.DAMAGED);
        }
    }

    static FileRefused tooLarge() {
        return new FileRefused(FileRefused.Reason.LARGE, Attachment.LARGEST / (1024 * 1024));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
