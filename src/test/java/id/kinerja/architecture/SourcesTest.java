package id.kinerja.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SourcesTest {

    private static final Pattern PACKAGE_SENTENCE = Pattern.compile("(?s)^/\\*\\*\\s.*\\.\\s*\\*/\\s*@NullMarked");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:abstract |final |sealed )*(?:class|interface|record|enum|@interface) ");
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@author\\b|@SuppressWarnings\\(\"NullAway");

    @Test
    void every_package_says_in_a_sentence_what_it_is_for_and_knows_no_null() {
        var silent = Stream.of(Code.MAIN_SOURCES, Code.TEST_SOURCES)
                .flatMap(sources -> Code.javaFiles(sources).stream()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> sources == Code.MAIN_SOURCES || !hasMainPackage(folder))
                        .filter(folder -> !folder.endsWith("id/kinerja")))
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                        || !PACKAGE_SENTENCE
                                .matcher(Code.read(folder.resolve("package-info.java")))
                                .find())
                .toList();
        assertThat(silent)
                .as("a stranger finds the room by the sentence on its door (package-info.java), and where a package is"
                        + " not @NullMarked a forgotten null is found by people, not by the compiler")
                .isEmpty();
    }

    @Test
    void every_public_type_says_what_it_is() {
        var silent = Code.javaFiles(Code.MAIN_SOURCES).stream()
                .filter(file -> {
                    String source = Code.read(file);
                    var type = PUBLIC_TYPE.matcher(source);
                    return type.find() && !source.substring(0, type.start()).contains("/**");
                })
                .toList();
        assertThat(silent)
                .as("what others may use must be usable without reading how it works")
                .isEmpty();
    }

    @Test
    void nothing_is_left_for_later_in_the_code() {
        var unfinished = Stream.of(Code.MAIN_SOURCES, Code.TEST_SOURCES)
                .flatMap(sources -> Code.javaFiles(sources).stream())
                .filter(file -> !file.endsWith("SourcesTest.java"))
                .filter(file -> UNFINISHED.matcher(Code.read(file)).find())
                .toList();
        assertThat(unfinished)
                .as("a note in the code is read by nobody: do it, or put it where work is planned; who wrote what is"
                        + " known to the version control; and a silenced null check checks nothing")
                .isEmpty();
    }

    private static boolean hasMainPackage(Path testFolder) {
        return Files.isDirectory(Code.MAIN_SOURCES.resolve(Code.TEST_SOURCES.relativize(testFolder)));
    }
}
