package id.kinerja.page;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Words what is wrong with a form in the language of who submitted it. */
@Component
public class FieldMessages {

    private final MessageSource messages;

    FieldMessages(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The errors that Spring found when it filled and checked a form.
     *
     * <p>A record that could not be made leaves no form object behind; then all that was submitted counts as typed.
     */
    public FormErrors of(BindingResult result) {
        Collected collected = collect();
        for (ObjectError error : result.getAllErrors()) {
            String message = messages.getMessage(error, LocaleContextHolder.getLocale());
            if (error instanceof FieldError field) {
                collected.put(field.getField(), message);
                if (field.isBindingFailure() && field.getRejectedValue() != null) {
                    collected.typed(
                            field.getField(), List.of(field.getRejectedValue().toString()));
                }
            } else {
                collected.put("", message);
            }
        }
        return result.getTarget() == null ? collected.typedAsSubmitted().errors() : collected.errors();
    }

    /** Begins with no errors, to which those that a rule found are added. */
    public Collected collect() {
        return new Collected();
    }

    /** Errors while they are gathered. */
    public final class Collected {

        private final Map<String, String> messagesByField = new LinkedHashMap<>();
        private final Map<String, List<String>> typed = new LinkedHashMap<>();

        private Collected() {}

        /**
         * Adds an error; a field keeps its first.
         *
         * @param field the field's name in the page, or empty for the form as a whole
         * @param code the message's code in the bundles
         * @param arguments what the message is filled with
         */
        public Collected add(String field, String code, Object... arguments) {
            return put(field, messages.getMessage(code, arguments, LocaleContextHolder.getLocale()));
        }

        /** Adds all errors of another collection. */
        public Collected add(FormErrors others) {
            others.byField().forEach(this::put);
            others.typedByField().forEach(this::typed);
            return this;
        }

        /** Keeps everything that this request submitted as what had been typed. */
        public Collected typedAsSubmitted() {
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
                attributes.getRequest().getParameterMap().forEach((name, values) -> typed(name, Arrays.asList(values)));
            }
            return this;
        }

        /** The errors gathered. */
        public FormErrors errors() {
            return new FormErrors(
                    Collections.unmodifiableMap(new LinkedHashMap<>(messagesByField)),
                    Collections.unmodifiableMap(new LinkedHashMap<>(typed)));
        }

        private Collected put(String field, String message) {
            messagesByField.putIfAbsent(field, message);
            return this;
        }

        private void typed(String field, List<String> values) {
            typed.putIfAbsent(field, List.copyOf(values));
        }
    }
}
