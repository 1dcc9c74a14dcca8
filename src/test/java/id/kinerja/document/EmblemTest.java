package id.kinerja.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmblemTest {

    @TempDir
    Path folder;

    @Test
    void without_a_file_there_is_none() {
        assertThat(new Emblem(" ").address()).isNull();
    }

    @Test
    void a_picture_is_shown_from_the_page_itself() throws IOException {
        Path png = Files.write(folder.resolve("Garuda.PNG"), new byte[] {1, 2, 3});
        Path svg = Files.writeString(folder.resolve("garuda.svg"), "<svg/>");

        assertThat(new Emblem(png.toString()).address()).isEqualTo("data:image/png;base64,AQID");
        assertThat(new Emblem(svg.toString()).address()).isEqualTo("data:image/svg+xml;base64,PHN2Zy8+");
    }

    @Test
    void what_cannot_be_shown_is_said_at_the_start() throws IOException {
        Path text = Files.writeString(folder.resolve("garuda.txt"), "x");
        Path large = Files.write(folder.resolve("large.png"), new byte[200 * 1024 + 1]);

        for (Path file : new Path[] {folder.resolve("none.png"), folder, text, large}) {
            assertThatThrownBy(() -> new Emblem(file.toString()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("kinerja.documents.emblem");
        }
    }
}
