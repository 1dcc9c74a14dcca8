package id.kinerja.access;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells who signed in, but is no employee and has no role, what to do. */
@Controller
class StrangerController {

    static final String PAGE = "/account/unknown";

    @GetMapping(PAGE)
    String stranger(@AuthenticationPrincipal SignedIn me, Model model, HttpServletResponse response) {
        if (!Authenticated.isStranger()) {
            return "redirect:/";
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("userName", me.userName());
        return "access/unknown";
    }
}
