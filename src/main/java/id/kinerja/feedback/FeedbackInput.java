package id.kinerja.feedback;

import id.kinerja.page.PlainText;
import id.kinerja.page.TypedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Feedback as it is typed: every field a text, so that whatever was typed can be shown again.
 *
 * @param row a result's id, or a behaviour's name
 * @param day as {@code 2026-07-15}
 * @param links as many as the page has fields for, blank where there is none
 */
record FeedbackInput(
        String row,
        @PlainText(max = LONGEST_TEXT, multiline = true) String text,
        String day,
        List<String> links) {

    static final int LONGEST_TEXT = 2000;

    /** Addresses and files together. */
    static final int MOST_EVIDENCE = 5;

    /** How many fields for addresses the page has. */
    private static final int FIELDS = 3;

    static FeedbackInput empty(String day) {
        return new FeedbackInput("", "", day, padded(List.of()));
    }

    /** What a browser sent; fields that are missing are blank. */
    static FeedbackInput of(MultiValueMap<String, String> sent) {
        return new FeedbackInput(
                one(sent, "row"),
                TypedText.of(one(sent, "text")),
                one(sent, "day").strip(),
                padded(sent.getOrDefault("links", List.of())));
    }

    static FeedbackInput of(Feedback feedback) {
        return new FeedbackInput(
                feedback.row().key(), feedback.text(), feedback.day().toString(), padded(feedback.links()));
    }

    private static String one(MultiValueMap<String, String> sent, String name) {
        @Nullable String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    private static List<String> padded(List<String> links) {
        var all = new ArrayList<>(links);
        while (all.size() < FIELDS) {
            all.add("");
        }
        return List.copyOf(all);
    }
}
