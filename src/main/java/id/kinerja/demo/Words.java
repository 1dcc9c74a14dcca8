package id.kinerja.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** What people of the story write. */
final class Words {

    private static final Map<String, List<String>> TEXTS =
            DemoFiles.table("words.csv", List.of("JENIS", "TEKS")).stream()
                    .collect(Collectors.groupingBy(
                            row -> row.value(0), Collectors.mapping(row -> row.value(1), Collectors.toList())));

    private Words() {}

    static List<String> all(String kind) {
        return TEXTS.getOrDefault(kind, List.of());
    }

    /** One of the texts of a kind; may be empty where people often say nothing. */
    static String any(String kind, Random random) {
        List<String> texts = all(kind);
        return texts.get(random.nextInt(texts.size()));
    }
}
