package id.kinerja.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReasonsTest {

    @Test
    void a_ticked_row_keeps_its_own_reason() {
        assertThat(Reasons.combine(List.of("a"), Map.of("a", "target belum terukur"), ""))
                .containsExactly(Map.entry("a", "target belum terukur"));
    }

    @Test
    void a_ticked_row_without_its_own_reason_gets_the_common_one() {
        assertThat(Reasons.combine(List.of("a", "b"), Map.of("a", "satuan salah"), " lengkapi "))
                .containsOnly(
                        Map.entry("a", "satuan salah"),
                        Map.entry("b", "lengkapi"),
                        Map.entry(ReviewNote.WHOLE, "lengkapi"));
    }

    @Test
    void a_row_with_a_reason_counts_even_when_it_is_not_ticked() {
        assertThat(Reasons.combine(List.of(), Map.of("a", "satuan salah"), "")).containsOnlyKeys("a");
    }

    @Test
    void the_common_reason_alone_concerns_the_case_as_a_whole() {
        assertThat(Reasons.combine(List.of(), Map.of(), "mulai lagi"))
                .containsExactly(Map.entry(ReviewNote.WHOLE, "mulai lagi"));
    }

    @Test
    void a_ticked_row_is_never_returned_without_a_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reasons.combine(List.of("a", "b"), Map.of("a", "x"), " "))
                .withMessageContaining("b");
    }

    @Test
    void a_return_without_any_reason_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Reasons.combine(List.of(), Map.of(), ""));
    }

    @Test
    void a_row_ticked_twice_is_one_row() {
        assertThat(Reasons.unexplained(List.of("a", "a", "b"), Map.of("b", "x")))
                .containsExactly("a");
    }
}
