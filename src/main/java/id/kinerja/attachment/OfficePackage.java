package id.kinerja.attachment;

import static id.kinerja.attachment.FileRefused.Reason.DAMAGED;
import static id.kinerja.attachment.FileRefused.Reason.MACRO;
import static id.kinerja.attachment.FileRefused.Reason.TYPE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Tells an XLSX or DOCX file from any other archive, by the list of contents that it must have ({@code
 * [Content_Types].xml}, ECMA-376 part 2).
 *
 * <p>What its parts inflate to is counted while they are inflated, whatever the archive says of itself, and thrown away:
 * only the list of contents is read.
 */
final class OfficePackage {

    private static final String CONTENTS = "[content_types].xml";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /** What stands in names and types of programs and objects. */
    static final List<String> MACROS = List.of("macro", "vbaproject", "vbadata", "activex", "oleobject");

    private static final int DIRECTORY_END = 0x06054B50;
    private static final int DIRECTORY_END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 100L << 20;
    static final int LONGEST_CONTENTS = 1 << 20;
    private static final int LONGEST_TABLE = 5 << 20;
    private static final byte[] OBJECT = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** What all parts together, also those of a chart's table, may still inflate to. */
    private long left = MOST_BYTES;

    private OfficePackage() {}

    /** @throws FileRefused when it is neither, brings macros or objects, fetches a template when it is opened, or is not as an archive of an office program is */
    static FileType typeOf(byte[] content) {
        return new OfficePackage().typeOf(content, false);
    }

    /** @param table whether it is the table of a chart, which holds no further one */
    private FileType typeOf(byte[] content, boolean table) {
        requireOnlyAnArchive(content);
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<ZipArchiveEntry> parts = parts(zip);
            Set<String> types = types(zip, parts);
            boolean macros = Stream.concat(types.stream(), parts.stream().map(ZipArchiveEntry::getName))
                    .map(text -> text.toLowerCase(Locale.ROOT))
                    .anyMatch(text -> MACROS.stream().anyMatch(text::contains));
            if (macros) {
                throw new FileRefused(MACRO);
            }
            if (types.contains(WORD) == types.contains(EXCEL)) {
                throw new FileRefused(TYPE);
            }
            if (PackageLinks.lead(zip, parts)) {
                throw new FileRefused(MACRO);
            }
            inflate(zip, parts, table);
            return types.contains(WORD) ? FileType.DOCX : FileType.XLSX;
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw new FileRefused(DAMAGED);
        }
    }

    /** Whether readers that look for an archive's end would find one. */
    static boolean endsAsArchive(byte[] content) {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int last = content.length - DIRECTORY_END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == DIRECTORY_END
                    && at + DIRECTORY_END_LENGTH + commentAt(bytes, at) <= content.length) {
                return true;
            }
        }
        return false;
    }

    /** From the first byte to the last, with few enough parts: their names cost memory before anything is inflated. */
    private static void requireOnlyAnArchive(byte[] content) {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = content.length - DIRECTORY_END_LENGTH;
        if (end < 0 || bytes.getInt(end) != DIRECTORY_END || commentAt(bytes, end) != 0) {
            throw new FileRefused(DAMAGED);
        }
        int parts = bytes.getShort(end + 10) & 0xFFFF;
        long size = bytes.getInt(end + 12) & 0xFFFFFFFFL;
        long start = bytes.getInt(end + 16) & 0xFFFFFFFFL;
        if (start + size != end || parts > MOST_PARTS || size > (long) MOST_PARTS * 1024) {
            throw new FileRefused(DAMAGED);
        }
    }

    private static int commentAt(ByteBuffer bytes, int end) {
        return bytes.getShort(end + 20) & 0xFFFF;
    }

    private static List<ZipArchiveEntry> parts(ZipFile zip) {
        List<ZipArchiveEntry> parts = new ArrayList<>();
        zip.getEntries().asIterator().forEachRemaining(parts::add);
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry part : parts) {
            String name = part.getName();
            boolean sound = names.add(name.toLowerCase(Locale.ROOT))
                    && !name.startsWith("/")
                    && !name.contains("..")
                    && !name.contains("\\")
                    && zip.canReadEntryData(part);
            if (!sound) {
                throw new FileRefused(DAMAGED);
            }
        }
        return parts;
    }

    /** The types of all parts; none when it is no package of an office program. */
    private static Set<String> types(ZipFile zip, List<ZipArchiveEntry> parts) throws IOException, XMLStreamException {
        var contents = parts.stream()
                .filter(part -> part.getName().equalsIgnoreCase(CONTENTS))
                .findFirst()
                .orElseThrow(() -> new FileRefused(TYPE));
        Set<String> types = new HashSet<>();
        try (InputStream list = new Inflated(zip.getInputStream(contents), LONGEST_CONTENTS)) {
            XMLStreamReader xml = XML.createXMLStreamReader(list);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    String type = xml.getAttributeValue(null, "ContentType");
                    types.add(type == null ? "" : type);
                }
            }
        }
        return types;
    }

    /** Objects and further packages are told by what they hold, for parts may have any name. */
    private void inflate(ZipFile zip, List<ZipArchiveEntry> parts, boolean table) throws IOException {
        for (ZipArchiveEntry part : parts) {
            try (var inflated = new Inflated(zip.getInputStream(part), left)) {
                byte[] start = inflated.readNBytes(OBJECT.length);
                left -= start.length + inflated.transferTo(OutputStream.nullOutputStream());
                if (Arrays.equals(start, OBJECT)) {
                    throw new FileRefused(MACRO);
                }
                boolean embedded = part.getName().toLowerCase(Locale.ROOT).contains("/embeddings/");
                if (embedded || Arrays.equals(start, ARCHIVE)) {
                    requireTable(zip, part, table);
                }
            }
        }
    }

    /** A chart brings its figures as a workbook; nothing else may stand within. */
    private void requireTable(ZipFile zip, ZipArchiveEntry part, boolean within) throws IOException {
        if (within) {
            throw new FileRefused(MACRO);
        }
        try (var inflated = new Inflated(zip.getInputStream(part), Math.min(left, LONGEST_TABLE))) {
            byte[] workbook = inflated.readAllBytes();
            left -= workbook.length;
            if (typeOf(workbook, true) != FileType.XLSX) {
                throw new FileRefused(MACRO);
            }
        } catch (FileRefused refused) {
            throw new FileRefused(refused.reason() == DAMAGED ? DAMAGED : MACRO);
        }
    }
}
