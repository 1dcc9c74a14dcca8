package id.kinerja.target;

import id.kinerja.page.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads from the pages of a draft that is none any more to the plan as it stands. */
@ControllerAdvice(basePackageClasses = ClosedPlans.class)
class ClosedPlans {

    @ExceptionHandler
    String closed(PlanClosed closed, HttpServletRequest request, RedirectAttributes redirect) {
        Notice.attention(closed.code("target.closed.read")).after(redirect);
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                ? "redirect:/target-plans/" + path.get("id")
                : "redirect:/target-plans";
    }
}
