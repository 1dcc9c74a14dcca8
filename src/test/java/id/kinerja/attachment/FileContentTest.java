package id.kinerja.attachment;

import static id.kinerja.attachment.SampleFiles.both;
import static id.kinerja.attachment.SampleFiles.docx;
import static id.kinerja.attachment.SampleFiles.docxParts;
import static id.kinerja.attachment.SampleFiles.jpeg;
import static id.kinerja.attachment.SampleFiles.officeParts;
import static id.kinerja.attachment.SampleFiles.pdf;
import static id.kinerja.attachment.SampleFiles.png;
import static id.kinerja.attachment.SampleFiles.text;
import static id.kinerja.attachment.SampleFiles.webp;
import static id.kinerja.attachment.SampleFiles.xlsx;
import static id.kinerja.attachment.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.kinerja.attachment.FileRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileContentTest {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String SHEET = OFFICE + "spreadsheetml.sheet.main+xml";

    static Stream<Arguments> accepted() {
        Map<String, byte[]> mainFirst = new LinkedHashMap<>();
        mainFirst.put("word/document.xml", text("<w:document/>"));
        docxParts().forEach(mainFirst::putIfAbsent);
        return Stream.of(
                arguments("PDF", FileType.PDF, pdf("satu")),
                arguments("PNG", FileType.PNG, png()),
                arguments("JPEG", FileType.JPEG, jpeg()),
                arguments("JPEG with what a telephone writes behind", FileType.JPEG, both(jpeg(), text("SEFT data"))),
                arguments("WEBP", FileType.WEBP, webp()),
                arguments("XLSX", FileType.XLSX, xlsx()),
                arguments("DOCX", FileType.DOCX, docx()),
                arguments("DOCX whose document comes first", FileType.DOCX, zip(mainFirst)),
                arguments("DOCX with a chart", FileType.DOCX, zip(chart(xlsx()))),
                arguments("DOCX with a link that people click", FileType.DOCX, zip(linked("hyperlink", "External"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void what_is_of_an_accepted_kind_is_told_by_its_content(String name, FileType type, byte[] content) {
        assertThat(FileContent.typeOf(content)).isEqualTo(type);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("HTML", Reason.TYPE, text("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                arguments("SVG", Reason.TYPE, text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
                arguments("SVG behind a declaration", Reason.TYPE, text("<?xml version='1.0'?>\n<svg/>")),
                arguments("program for Windows", Reason.TYPE, text("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff")),
                arguments("program for Linux", Reason.TYPE, text("\u007fELF\2\1\1\0")),
                arguments("script", Reason.TYPE, text("#!/bin/sh\nrm -rf /\n")),
                arguments("plain text", Reason.TYPE, text("hanya teks")),
                arguments("nothing but zeros", Reason.TYPE, new byte[64]),
                arguments("GIF", Reason.TYPE, text("GIF89a\1\0\1\0\0\0\0;")),
                arguments(
                        "old Word, also with a password",
                        Reason.TYPE,
                        text("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\0\0")),
                arguments("RTF", Reason.TYPE, text("{\\rtf1 }")),
                arguments("archive", Reason.TYPE, zip(Map.of("a.txt", text("a")))),
                arguments("program for Java", Reason.TYPE, zip(Map.of("META-INF/MANIFEST.MF", text("a")))),
                arguments("slides", Reason.TYPE, office("presentationml.presentation.main+xml")),
                arguments("template", Reason.TYPE, office("wordprocessingml.template.main+xml")));
    }

    static Stream<Arguments> macros() {
        Map<String, byte[]> project = docxParts();
        project.put("word/vbaProject.bin", text("x"));
        Map<String, byte[]> old = officeParts("/xl/workbook.xml", SHEET);
        old.put("xl/macrosheets/sheet1.xml", text("<x/>"));
        Map<String, byte[]> control = docxParts();
        control.put("word/activeX/activeX1.bin", text("x"));
        Map<String, byte[]> object = docxParts();
        object.put("word/embeddings/oleObject1.bin", text("x"));
        Map<String, byte[]> typed = docxParts();
        typed.put("word/obj/a.dat", text("x"));
        typed.computeIfPresent(
                "[Content_Types].xml",
                (name, list) -> text(new String(list, StandardCharsets.UTF_8)
                        .replace(
                                "</Types>",
                                "<Default Extension='dat' ContentType='" + OFFICE + "oleObject'/></Types>")));
        Map<String, byte[]> hidden = docxParts();
        hidden.put("word/media/image1.png", both(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, text("x")));
        byte[] xlsm = ms("/xl/workbook.xml", "excel.sheet.macroEnabled.main+xml");
        Map<String, byte[]> renamed = docxParts();
        renamed.put("word/embeddings/a.dat", xlsm);
        Map<String, byte[]> archive = docxParts();
        archive.put("customXml/item1.xml", zip(Map.of("a.exe", text("MZ"))));
        return Stream.of(
                arguments("embedded object", Reason.MACRO, zip(object)),
                arguments("embedded object by its type", Reason.MACRO, zip(typed)),
                arguments("embedded object by what it holds", Reason.MACRO, zip(hidden)),
                arguments("embedded object by a relationship", Reason.MACRO, zip(linked("oleObject", "Internal"))),
                arguments("embedded workbook", Reason.MACRO, zip(linked("package", "Internal"))),
                arguments("embedded workbook with macros", Reason.MACRO, zip(renamed)),
                arguments("archive within", Reason.MACRO, zip(archive)),
                arguments("chart with macros", Reason.MACRO, zip(chart(xlsm))),
                arguments("chart with a document", Reason.MACRO, zip(chart(docx()))),
                arguments("control by a relationship", Reason.MACRO, zip(linked("control", "Internal"))),
                arguments("project by a relationship", Reason.MACRO, zip(linked("vbaProject", "Internal"))),
                arguments("template", Reason.MACRO, zip(linked("attachedTemplate", "Internal"))),
                arguments("template from elsewhere", Reason.MACRO, zip(linked("attachedTemplate", "External"))),
                arguments("DOCM", Reason.MACRO, ms("/word/document.xml", "word.document.macroEnabled.main+xml")),
                arguments("XLSM", Reason.MACRO, ms("/xl/workbook.xml", "excel.sheet.macroEnabled.main+xml")),
                arguments("XLSB", Reason.MACRO, ms("/xl/workbook.bin", "excel.sheet.binary.macroEnabled.main")),
                arguments("DOCX that holds a project", Reason.MACRO, zip(project)),
                arguments("XLSX with macros of long ago", Reason.MACRO, zip(old)),
                arguments("DOCX with a control", Reason.MACRO, zip(control)));
    }

    static Stream<Arguments> damaged() {
        byte[] png = png();
        Map<String, byte[]> outside = docxParts();
        outside.put("word/../../../etc/passwd", text("x"));
        return Stream.of(
                arguments("PNG cut off", Reason.DAMAGED, Arrays.copyOf(png, png.length - 5)),
                arguments("PNG with a page behind it", Reason.DAMAGED, both(png, text("<html><script>"))),
                arguments("PNG with an archive behind it", Reason.DAMAGED, both(png, zip(Map.of("a", text("a"))))),
                arguments("JPEG with an archive behind it", Reason.DAMAGED, both(jpeg(), zip(Map.of("a", text("a"))))),
                arguments("JPEG with a DOCX behind it", Reason.DAMAGED, both(jpeg(), docx())),
                arguments("PDF with an archive behind it", Reason.DAMAGED, both(pdf("a"), zip(Map.of("a", text("a"))))),
                arguments("PDF without its end", Reason.DAMAGED, text("%PDF-1.7\nseparuh")),
                arguments("PDF behind something else", Reason.DAMAGED, both(text("\n\n"), pdf("a"))),
                arguments("JPEG cut off", Reason.DAMAGED, Arrays.copyOf(jpeg(), 100)),
                arguments("WEBP with a page behind it", Reason.DAMAGED, both(webp(), text("<html><script>"))),
                arguments("DOCX cut off", Reason.DAMAGED, Arrays.copyOf(docx(), docx().length - 30)),
                arguments("DOCX with something behind it", Reason.DAMAGED, both(docx(), text("MZ"))),
                arguments("DOCX with a part outside itself", Reason.DAMAGED, zip(outside)),
                arguments("DOCX that inflates without end", Reason.DAMAGED, bomb()),
                arguments("DOCX of very many parts", Reason.DAMAGED, swarm()),
                arguments("DOCX whose list of contents never ends", Reason.DAMAGED, endless()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"refused", "macros", "damaged"})
    void what_is_not_is_refused_whatever_it_is_called(String name, Reason reason, byte[] content) {
        assertThatThrownBy(() -> FileContent.typeOf(content))
                .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    @Test
    void an_entity_in_the_list_of_contents_is_not_expanded() {
        Map<String, byte[]> parts = docxParts();
        parts.put(
                "[Content_Types].xml",
                text("<!DOCTYPE Types [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><Types><Override PartName='/a'"
                        + " ContentType='&a;'/></Types>"));

        assertThatThrownBy(() -> FileContent.typeOf(zip(parts))).isInstanceOf(FileRefused.class);
    }

    @Test
    void any_file_that_is_cut_off_anywhere_is_refused_and_never_fails() {
        for (byte[] whole : List.of(png(), webp(), docx(), xlsx())) {
            for (int length = 0; length < whole.length; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> FileContent.typeOf(part)).isInstanceOf(FileRefused.class);
            }
        }
    }

    private static byte[] office(String type) {
        return zip(officeParts("/main.xml", OFFICE + type));
    }

    /** A chart whose figures stand in this workbook. */
    private static Map<String, byte[]> chart(byte[] workbook) {
        Map<String, byte[]> parts = docxParts();
        parts.put("word/charts/chart1.xml", text("<c:chartSpace/>"));
        parts.put("word/charts/_rels/chart1.xml.rels", link("package", "Internal"));
        parts.put("word/embeddings/Microsoft_Excel_Sheet1.xlsx", workbook);
        return parts;
    }

    private static Map<String, byte[]> linked(String type, String mode) {
        Map<String, byte[]> parts = docxParts();
        parts.put("word/_rels/document.xml.rels", link(type, mode));
        return parts;
    }

    private static byte[] link(String type, String mode) {
        return text("<Relationships><Relationship Id='a' Target='obj/a.dat' TargetMode='" + mode
                + "' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "'/></Relationships>");
    }

    private static byte[] ms(String main, String type) {
        return zip(officeParts(main, "application/vnd.ms-" + type));
    }

    /** 150 MB of the same in 150 kB. */
    private static byte[] bomb() {
        Map<String, byte[]> parts = docxParts();
        parts.put("word/media/a.bin", new byte[150 << 20]);
        return zip(parts);
    }

    private static byte[] swarm() {
        Map<String, byte[]> parts = docxParts();
        for (int i = 0; i < 2_001; i++) {
            parts.put("word/" + i, new byte[0]);
        }
        return zip(parts);
    }

    private static byte[] endless() {
        Map<String, byte[]> parts = docxParts();
        parts.put("[Content_Types].xml", text("<Types>" + " ".repeat(2 << 20) + "</Types>"));
        return zip(parts);
    }
}
