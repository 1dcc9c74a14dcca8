package id.kinerja.page;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;

/**
 * A number as people here type it: {@code 12,5} and {@code 12.5} are the same, {@code 1.250,75} has its thousands
 * marked. A point before exactly three digits could be either and is refused rather than guessed.
 */
public class TypedNumber implements Formatter<BigDecimal> {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,20}([.,]\\d{1,10})?");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+,\\d{1,10}");
    private static final Pattern AMBIGUOUS = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");

    TypedNumber() {}

    /** The number that a text is; none when it is none, or could be two. */
    public static Optional<BigDecimal> in(String text) {
        try {
            return Optional.of(read(text));
        } catch (ParseException none) {
            return Optional.empty();
        }
    }

    /** The number as people here type it, without trailing zeros: {@code 1250,5}. */
    public static String written(BigDecimal number) {
        return shown(number, Locale.forLanguageTag("id"));
    }

    @Override
    public BigDecimal parse(String text, Locale locale) throws ParseException {
        return read(text);
    }

    private static BigDecimal read(String text) throws ParseException {
        String typed = text.strip();
        if (AMBIGUOUS.matcher(typed).matches()) {
            throw new ParseException("could be thousands or thousandths", 0);
        }
        if (THOUSANDS.matcher(typed).matches()) {
            return new BigDecimal(typed.replace(".", "").replace(',', '.'));
        }
        Matcher plain = PLAIN.matcher(typed);
        if (!plain.matches()) {
            throw new ParseException("not a number", 0);
        }
        return new BigDecimal(typed.replace(',', '.'));
    }

    @Override
    public String print(BigDecimal number, Locale locale) {
        return shown(number, locale);
    }

    /** The number as it could have been typed, without trailing zeros. */
    static String shown(BigDecimal number, Locale locale) {
        String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? plain : plain.replace('.', ',');
    }
}
