package id.kinerja.engine;

import java.util.Map;

/**
 * The part of a page that shows a case.
 *
 * @param fragment a Thymeleaf fragment, such as {@code target/plan :: plan}
 * @param model what the fragment reads
 */
public record CaseView(String fragment, Map<String, Object> model) {}
