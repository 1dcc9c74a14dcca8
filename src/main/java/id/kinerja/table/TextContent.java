package id.kinerja.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file: UTF-8, UTF-16 when a byte order mark says so, or else Windows-1252.
 *
 * @param encodingGuessed whether it was no UTF-8 and was taken for Windows-1252
 */
record TextContent(String text, boolean encodingGuessed) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] BIG_ENDIAN_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};

    TextContent {
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new UnreadableTable("table.problem.empty");
        }
        if (firstLine(text).chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            throw new UnreadableTable("table.problem.binary");
        }
    }

    static TextContent of(byte[] content) {
        boolean wide =
                TableReader.startsWith(content, BIG_ENDIAN_MARK) || TableReader.startsWith(content, LITTLE_ENDIAN_MARK);
        try {
            return new TextContent(decode(content, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8), false);
        } catch (CharacterCodingException e) {
            if (wide || TableReader.startsWith(content, UTF_8_MARK)) {
                throw new UnreadableTable("table.problem.encoding");
            }
        }
        try {
            return new TextContent(decode(content, WINDOWS), true);
        } catch (CharacterCodingException e) {
            throw new UnreadableTable("table.problem.binary");
        }
    }

    /** The first line that is not empty. */
    static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static String decode(byte[] content, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    }
}
