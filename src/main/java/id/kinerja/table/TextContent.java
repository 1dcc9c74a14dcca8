package id.kinerja.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file: UTF-16 when a byte order mark says so, Windows-1252 when nothing but ASCII in it is UTF-8, or else
 * UTF-8.
 *
 * @param text with {@link #UNREADABLE} in place of every byte that is no character
 * @param encodingGuessed whether it was no UTF-8 and was taken for Windows-1252
 */
record TextContent(String text, boolean encodingGuessed) {

    /** Stands where bytes are no character of the encoding; no text has it of its own. */
    static final char UNREADABLE = '\uFFFF';

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int ASCII = 0x7F;
    private static final byte[] BIG_ENDIAN_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};

    TextContent {
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw new UnreadableTable("table.problem.empty");
        }
        if (firstLine(text).indexOf(UNREADABLE) >= 0) {
            throw new UnreadableTable(encodingGuessed ? "table.problem.binary" : "table.problem.encoding");
        }
        if (firstLine(text).chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            throw new UnreadableTable("table.problem.binary");
        }
    }

    static TextContent of(byte[] content) {
        boolean wide =
                TableReader.startsWith(content, BIG_ENDIAN_MARK) || TableReader.startsWith(content, LITTLE_ENDIAN_MARK);
        String text = decode(content, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        boolean ours = text.indexOf(UNREADABLE) < 0 || text.chars().anyMatch(c -> c > ASCII && c != UNREADABLE);
        return wide || ours ? new TextContent(text, false) : new TextContent(decode(content, WINDOWS), true);
    }

    /** The first line that is not empty. */
    static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static String decode(byte[] content, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .replaceWith(String.valueOf(UNREADABLE))
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableTable("table.problem.encoding");
        }
    }
}
