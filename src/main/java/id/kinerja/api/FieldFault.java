package id.kinerja.api;

/**
 * What is wrong with one field of a request.
 *
 * @param field its name, such as {@code results[0].title}; empty for the request as a whole
 * @param message in the language of who asked
 */
public record FieldFault(String field, String message) {}
