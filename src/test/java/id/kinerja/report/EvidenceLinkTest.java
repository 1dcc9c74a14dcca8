package id.kinerja.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceLinkTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            https://drive.contoh.go.id/berkas         | true
            https://contoh.go.id                      | true
            HTTPS://contoh.go.id/a?b=c,d&e=%20#f      | true
            https://contoh.go.id:8443/a               | true
            http://contoh.go.id/berkas                | false
            ftp://contoh.go.id/berkas                 | false
            javascript:alert(1)                       | false
            data:text/html,<script>alert(1)</script>  | false
            https:/contoh.go.id                       | false
            https://                                  | false
            https://localhost/berkas                  | false
            https://siti:rahasia@contoh.go.id/        | false
            https://contoh.go.id/a b                  | false
            https://contoh.go.id/<script>             | false
            https://contoh.go.id/"onclick             | false
            //contoh.go.id/berkas                     | false
            contoh.go.id/berkas                       | false
            """)
    void evidence_is_a_complete_https_address(String link, boolean accepted) {
        assertThat(EvidenceLink.accepts(link)).isEqualTo(accepted);
    }

    @Test
    void an_address_has_a_length_and_no_hidden_characters() {
        String start = "https://contoh.go.id/";

        assertThat(EvidenceLink.accepts(start + "a".repeat(500 - start.length())))
                .isTrue();
        assertThat(EvidenceLink.accepts(start + "a".repeat(501 - start.length())))
                .isFalse();
        assertThat(EvidenceLink.accepts(start + "\u0000")).isFalse();
        assertThat(EvidenceLink.accepts(start + "\n")).isFalse();
        assertThat(EvidenceLink.accepts(start + "\u202e")).isFalse();
    }
}
