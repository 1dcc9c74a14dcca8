package id.kinerja.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.dhatim.fastexcel.Workbook;

/** Small files of every kind that is accepted, and of many that are not, made on the spot. */
public final class SampleFiles {

    private static final String CONTENTS = "[Content_Types].xml";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private SampleFiles() {}

    /** A page of PDF that says something, so that no two are alike. */
    public static byte[] pdf(String text) {
        return text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% " + text
                + "\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n");
    }

    /** A PDF of exactly so many bytes. */
    public static byte[] pdf(int size) {
        byte[] filled = new byte[size];
        Arrays.fill(filled, (byte) ' ');
        System.arraycopy(pdf(""), 0, filled, 0, 9);
        byte[] end = text("\n%%EOF\n");
        System.arraycopy(end, 0, filled, size - end.length, end.length);
        return filled;
    }

    static byte[] picture(String format) {
        try {
            var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            var out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] png() {
        return picture("png");
    }

    public static byte[] jpeg() {
        return picture("jpeg");
    }

    /** A lossless picture of one pixel. */
    public static byte[] webp() {
        byte[] pixel = {0x2F, 0, 0, 0, 0x10, 0x07, 0x10, 0x11, 0x11, (byte) 0x88, (byte) 0x88, (byte) 0xFE, 0x07, 0};
        var file = ByteBuffer.allocate(20 + pixel.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(text("RIFF"))
                .putInt(12 + pixel.length)
                .put(text("WEBPVP8L"))
                .putInt(pixel.length)
                .put(pixel);
        return file.array();
    }

    public static byte[] xlsx() {
        try {
            var out = new ByteArrayOutputStream();
            try (var book = new Workbook(out, "Kinerja", "1.0")) {
                book.newWorksheet("Rekap").value(0, 0, "Jumlah");
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] docx() {
        return zip(docxParts());
    }

    static Map<String, byte[]> docxParts() {
        return officeParts("/word/document.xml", WORD);
    }

    /** A package whose main part is of this type. */
    static Map<String, byte[]> officeParts(String main, String type) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                CONTENTS,
                text("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"" + PACKAGE
                        + "\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"" + main + "\" ContentType=\"" + type + "\"/></Types>"));
        parts.put("_rels/.rels", text("<Relationships/>"));
        parts.put(main.substring(1), text("<w:document/>"));
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        try {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] both(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
