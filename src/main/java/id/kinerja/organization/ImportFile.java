package id.kinerja.organization;

/**
 * A file to import.
 *
 * @param name the name it had on the uploader's computer
 */
public record ImportFile(String name, byte[] content) {}
