package id.kinerja.attachment;

import static id.kinerja.attachment.FileRefused.Reason.DAMAGED;
import static id.kinerja.attachment.FileRefused.Reason.MACRO;
import static id.kinerja.attachment.FileRefused.Reason.TYPE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
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
    private static final List<String> MACROS = List.of("macro", "vbaproject", "vbadata", "activex");

    /** Relationships that an office program follows by itself (ECMA-376 part 1). */
    private static final List<String> FETCHED =
            List.of("/attachedTemplate", "/oleObject", "/frame", "/subDocument", "/externalLinkPath", "/package");

    private static final int DIRECTORY_END = 0x06054B50;
    private static final int DIRECTORY_END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 100L << 20;
    private static final int LONGEST_CONTENTS = 1 << 20;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private OfficePackage() {}

    /** @throws FileRefused when it is neither, brings macros or objects, fetches a template when it is opened, or is not as an archive of an office program is */
    static FileType typeOf(byte[] content) {
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
            if (parts.stream().anyMatch(OfficePackage::isObject) || reachesOut(zip, parts)) {
                throw new FileRefused(MACRO);
            }
            inflate(zip, parts);
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

    /** An embedded object (OLE), which may hold a program. */
    private static boolean isObject(ZipArchiveEntry part) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        return name.contains("/embeddings/") && name.endsWith(".bin");
    }

    /** Whether a template or an object is fetched from elsewhere when the file is opened; links that people click may be. */
    private static boolean reachesOut(ZipFile zip, List<ZipArchiveEntry> parts) throws IOException, XMLStreamException {
        for (ZipArchiveEntry part : parts) {
            if (part.getName().toLowerCase(Locale.ROOT).endsWith(".rels")) {
                try (InputStream list = new Inflated(zip.getInputStream(part), LONGEST_CONTENTS)) {
                    XMLStreamReader xml = XML.createXMLStreamReader(list);
                    while (xml.hasNext()) {
                        if (xml.next() == XMLStreamReader.START_ELEMENT && isFetched(xml)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static boolean isFetched(XMLStreamReader relationship) {
        String type = relationship.getAttributeValue(null, "Type");
        return "External".equalsIgnoreCase(relationship.getAttributeValue(null, "TargetMode"))
                && type != null
                && FETCHED.stream().anyMatch(type::endsWith);
    }

    private static void inflate(ZipFile zip, List<ZipArchiveEntry> parts) throws IOException {
        long left = MOST_BYTES;
        for (ZipArchiveEntry part : parts) {
            try (var inflated = new Inflated(zip.getInputStream(part), left)) {
                left -= inflated.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }
}
