package id.kinerja.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nota dinas.pdf                  | nota dinas.pdf
            Nota.PDF                        | Nota.pdf
            C:\\Users\\Siti\\nota.pdf       | nota.pdf
            ../../etc/passwd                | passwd.pdf
            /etc/nota.pdf                   | nota.pdf
            faktur.exe                      | faktur.exe.pdf
            faktur.pdf.exe                  | faktur.pdf.exe.pdf
            rekap v1.2                      | rekap v1.2.pdf
            ....pdf                         | berkas.pdf
            .htaccess                       | htaccess.pdf
            'nota .pdf'                     | nota.pdf
            ''                              | berkas.pdf
            Laporan – März 日本 😀.pdf       | Laporan – März 日本 😀.pdf
            """)
    void a_name_is_what_people_can_read_and_any_computer_can_save(String given, String expected) {
        assertThat(FileName.of(given, FileType.PDF)).isEqualTo(expected);
    }

    @Test
    void the_ending_is_that_of_the_content() {
        assertThat(FileName.of("foto.JPEG", FileType.JPEG)).isEqualTo("foto.jpg");
        assertThat(FileName.of("foto.png", FileType.JPEG)).isEqualTo("foto.png.jpg");
    }

    @Test
    void characters_that_nobody_sees_or_that_turn_the_reading_direction_are_left_out() {
        assertThat(FileName.of("nota\u202Efdp.exe\u0000\u0007\r\nX: y\u200B\uFEFF.pdf", FileType.PDF))
                .isEqualTo("notafdp.exeX_ y.pdf");
        assertThat(FileName.of("a<b>c:d\"e|f?g*.pdf", FileType.PDF)).isEqualTo("a_b_c_d_e_f_g_.pdf");
        assertThat(FileName.of("a\uD800b\u2028c.pdf", FileType.PDF)).isEqualTo("ab c.pdf");
    }

    @Test
    void a_long_name_is_cut_and_keeps_its_ending_and_its_characters_whole() {
        assertThat(FileName.of("x".repeat(300) + ".pdf", FileType.PDF)).isEqualTo("x".repeat(116) + ".pdf");
        String emoji = FileName.of("😀".repeat(300), FileType.DOCX);
        assertThat(emoji).isEqualTo("😀".repeat(115) + ".docx");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(emoji)).isTrue();
        assertThat(FileName.of("y".repeat(1_000_000), FileType.PDF)).hasSize(120);
    }
}
