package id.kinerja.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Whether pictures and PDF files are whole: they begin, go on and end as their formats say; nothing is decoded. */
final class Pictures {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int END_OF_PDF_WITHIN = 1024;

    private Pictures() {}

    /** It begins with its version, and says where it ends. */
    static boolean isPdf(byte[] content) {
        if (!begins(content, 0, "%PDF-1.") && !begins(content, 0, "%PDF-2.")) {
            return false;
        }
        int from = Math.max(0, content.length - END_OF_PDF_WITHIN);
        return new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    /** Chunks from the header to the end, and nothing behind it. */
    static boolean isPng(byte[] content) {
        var chunks = ByteBuffer.wrap(content);
        for (byte expected : PNG) {
            if (!chunks.hasRemaining() || chunks.get() != expected) {
                return false;
            }
        }
        for (boolean first = true; chunks.remaining() >= 12; first = false) {
            int length = chunks.getInt();
            String name = name(chunks);
            if (length < 0 || length > chunks.remaining() - 4 || first != name.equals("IHDR")) {
                return false;
            }
            chunks.position(chunks.position() + length + 4);
            if (name.equals("IEND")) {
                return length == 0 && !chunks.hasRemaining();
            }
        }
        return false;
    }

    /** Segments up to the picture, and its end; telephones write more behind it. */
    static boolean isJpeg(byte[] content) {
        int at = 2;
        while (at + 4 <= content.length && (content[at] & 0xFF) == 0xFF) {
            int marker = content[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = (content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF;
            if (length < 2) {
                return false;
            }
            at += 2 + length;
            if (marker == 0xDA) {
                return endsAfter(content, at);
            }
        }
        return false;
    }

    /** The container is as long as it says. */
    static boolean isWebp(byte[] content) {
        if (content.length < 20 || !begins(content, 0, "RIFF") || !begins(content, 8, "WEBPVP8")) {
            return false;
        }
        long said = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL;
        return said + 8 == content.length || said + 9 == content.length;
    }

    private static boolean endsAfter(byte[] content, int from) {
        for (int i = from; i + 1 < content.length; i++) {
            if ((content[i] & 0xFF) == 0xFF && (content[i + 1] & 0xFF) == 0xD9) {
                return true;
            }
        }
        return false;
    }

    private static String name(ByteBuffer chunks) {
        byte[] name = new byte[4];
        chunks.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] content, int at, String text) {
        return content.length >= at + text.length()
                && new String(content, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }
}
