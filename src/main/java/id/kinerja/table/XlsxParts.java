package id.kinerja.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of an XLSX file.
 *
 * <p>What is inflated is counted while it is inflated, whatever the file says of itself: too much, too many parts or too
 * long a tag is refused. Nothing is resolved that stands outside the file, and no entity is expanded.
 */
final class XlsxParts implements AutoCloseable {

    private static final long MOST_BYTES = 150L << 20;
    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_TAG = 64 << 10;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private long inflated;

    /** @throws UnreadableTable when there are too many parts */
    XlsxParts(byte[] content) throws IOException {
        if (directoryEntries(content) > MOST_PARTS) {
            throw new UnreadableTable("table.problem.inflated");
        }
        zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
        zip.getEntries()
                .asIterator()
                .forEachRemaining(entry -> parts.put(entry.getName().toLowerCase(Locale.ROOT), entry));
    }

    /**
     * Reads a part, if it is there.
     *
     * @throws UnreadableTable when it inflates beyond the limits
     */
    void read(String name, Reading reading) throws IOException, XMLStreamException {
        ZipArchiveEntry part = parts.get(name.toLowerCase(Locale.ROOT));
        if (part != null) {
            try (InputStream content = new Counted(zip.getInputStream(part))) {
                reading.read(XML.createXMLStreamReader(content));
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Each costs memory before anything is inflated, so they are counted first. */
    private static int directoryEntries(byte[] content) {
        int found = 0;
        for (int i = 0; i < content.length - 3; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2) {
                found++;
            }
        }
        return found;
    }

    /** Reads XML, and may leave off wherever it likes. */
    @FunctionalInterface
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private final class Counted extends FilterInputStream {

        private int tag;
        private boolean insideTag;

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            inflated += Math.max(read, 0);
            for (int i = offset; i < offset + read; i++) {
                tag = buffer[i] == '<' ? 0 : tag + 1;
                insideTag = buffer[i] == '<' || (insideTag && buffer[i] != '>');
                if (insideTag && tag > LONGEST_TAG) {
                    throw new UnreadableTable("table.problem.inflated");
                }
            }
            if (inflated > MOST_BYTES) {
                throw new UnreadableTable("table.problem.inflated");
            }
            return read;
        }
    }
}
