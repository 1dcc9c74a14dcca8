package id.kinerja.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells what kind of file something is by its content alone, and refuses what is of no accepted kind.
 *
 * <p>Apache Tika's core names the type by the first bytes, without the name and without opening anything; what a file of
 * that type must be besides is looked at by {@link Pictures} and {@link OfficePackage}.
 */
final class FileContent {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private FileContent() {}

    /** @throws FileRefused when it is of no accepted kind, or not as such a file is */
    static FileType typeOf(byte[] content) {
        return switch (named(content)) {
            case "application/pdf" -> single(FileType.PDF, content, Pictures.isPdf(content));
            case "image/png" -> single(FileType.PNG, content, Pictures.isPng(content));
            case "image/jpeg" -> single(FileType.JPEG, content, Pictures.isJpeg(content));
            case "image/webp" -> single(FileType.WEBP, content, Pictures.isWebp(content));
            case "application/zip", "application/x-tika-ooxml" -> OfficePackage.typeOf(content);
            default -> throw new FileRefused(FileRefused.Reason.TYPE);
        };
    }

    private static String named(byte[] content) {
        try {
            return TYPES.detect(new ByteArrayInputStream(content), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A picture that is an archive as well would be another file for another reader. */
    private static FileType single(FileType type, byte[] content, boolean sound) {
        if (!sound || OfficePackage.endsAsArchive(content)) {
            throw new FileRefused(FileRefused.Reason.DAMAGED);
        }
        return type;
    }
}
