package id.kinerja.page;

/**
 * One of the values that a list offers.
 *
 * @param value what is submitted
 * @param label what people read
 * @param hint a line that explains the label, or an empty text
 */
public record Option(String value, String label, String hint) {

    public Option(String value, String label) {
        this(value, label, "");
    }
}
