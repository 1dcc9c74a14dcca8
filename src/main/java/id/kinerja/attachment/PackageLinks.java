package id.kinerja.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The relationships of an office program's package: they, not the names of its parts, say what a part is to the program
 * (ECMA-376 part 2).
 */
final class PackageLinks {

    /** A template and a control, within the file or elsewhere; others are known by their {@link OfficePackage#MACROS words}. */
    private static final List<String> NEVER = List.of("/attachedtemplate", "/control");

    /** Followed by a program by itself when they lead out of the file; links that people click may. */
    private static final List<String> FETCHED = List.of("/frame", "/subdocument", "/externallinkpath");

    /** A whole file within: a chart's table, else an object. */
    private static final String PACKAGE = "/package";

    private PackageLinks() {}

    /** Whether any leads to an object or a program, or to something elsewhere that is fetched when the file is opened. */
    static boolean lead(ZipFile zip, List<ZipArchiveEntry> parts) throws IOException, XMLStreamException {
        for (ZipArchiveEntry part : parts) {
            String name = part.getName().toLowerCase(Locale.ROOT);
            if (name.endsWith(".rels") && lead(zip, part, name.contains("/charts/_rels/"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean lead(ZipFile zip, ZipArchiveEntry part, boolean chart)
            throws IOException, XMLStreamException {
        try (InputStream list = new Inflated(zip.getInputStream(part), OfficePackage.LONGEST_CONTENTS)) {
            XMLStreamReader xml = OfficePackage.XML.createXMLStreamReader(list);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && leads(xml, chart)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean leads(XMLStreamReader relationship, boolean chart) {
        String said = relationship.getAttributeValue(null, "Type");
        if (said == null) {
            return false;
        }
        String type = said.strip().toLowerCase(Locale.ROOT);
        String mode = relationship.getAttributeValue(null, "TargetMode");
        boolean outside = mode != null && "external".equalsIgnoreCase(mode.strip());
        return OfficePackage.MACROS.stream().anyMatch(type::contains)
                || NEVER.stream().anyMatch(type::endsWith)
                || type.endsWith(PACKAGE) && (outside || !chart)
                || outside && FETCHED.stream().anyMatch(type::endsWith);
    }
}
