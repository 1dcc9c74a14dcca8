package id.kinerja.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PagingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | 0   | 1  | 1
            1  | 20  | 1  | 1
            1  | 21  | 1  | 1 2
            9  | 21  | 2  | 1 2
            -4 | 21  | 1  | 1 2
            1  | 400 | 1  | 1 2 0 20
            5  | 400 | 5  | 1 0 4 5 6 0 20
            20 | 400 | 20 | 1 0 19 20""")
    void the_first_the_last_and_the_neighbours_are_offered(int asked, long total, int shown, String offered) {
        var paging = new Paging(asked, 20, total);
        assertThat(paging.number()).isEqualTo(shown);
        assertThat(paging.around().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(offered);
        assertThat(paging.offset()).isEqualTo((shown - 1) * 20L);
    }
}
