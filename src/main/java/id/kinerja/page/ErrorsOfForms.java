package id.kinerja.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives a page the errors of its form, when the controller has not worded them itself. */
class ErrorsOfForms implements HandlerInterceptor {

    private final FieldMessages messages;

    ErrorsOfForms(FieldMessages messages) {
        this.messages = messages;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getModel().containsKey(FormErrors.ATTRIBUTE)) {
            return;
        }
        failed(page.getModel()).ifPresent(result -> page.addObject(FormErrors.ATTRIBUTE, messages.of(result)));
    }

    private static Optional<BindingResult> failed(Map<String, Object> model) {
        return model.values().stream()
                .filter(BindingResult.class::isInstance)
                .map(BindingResult.class::cast)
                .filter(BindingResult::hasErrors)
                .findFirst();
    }
}
