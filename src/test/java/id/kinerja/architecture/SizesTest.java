package id.kinerja.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SizesTest {

    private static final int LONGEST = 250;

    @Test
    void no_file_is_longer_than_250_lines() {
        List<Integer> lengths = new ArrayList<>();
        List<String> tooLong = new ArrayList<>();
        for (Path file : Code.javaFiles(Code.MAIN_SOURCES)) {
            int lines = (int) Code.read(file).lines().count();
            lengths.add(lines);
            if (lines > LONGEST) {
                tooLong.add(file + ": " + lines);
            }
        }
        lengths.sort(null);
        assertThat(tooLong)
                .as(
                        "a file over %d lines holds more than one thing; the median of the %d files is %d",
                        LONGEST, lengths.size(), lengths.get(lengths.size() / 2))
                .isEmpty();
    }

    @Test
    void a_constructor_takes_at_most_eight_others() {
        var wide = Code.MAIN.stream()
                .filter(type -> !type.isRecord() && !type.isEnum() && !type.isAnnotatedWith(Entity.class))
                .flatMap(type -> type.getConstructors().stream())
                .filter(constructor -> constructor.getRawParameterTypes().size() > 8)
                .map(constructor -> constructor.getFullName())
                .toList();
        assertThat(wide)
                .as("who needs more than eight others does more than one thing: a type wants to exist")
                .isEmpty();
    }
}
