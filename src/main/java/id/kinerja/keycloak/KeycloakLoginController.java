package id.kinerja.keycloak;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to Keycloak's login, and what is shown instead while it does not answer. */
@Controller
@Profile("keycloak")
class KeycloakLoginController {

    static final String PAGE = "/login";

    private static final String LOGIN = "/oauth2/authorization/" + KeycloakConfiguration.REGISTRATION;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    private final KeycloakReach reach;

    KeycloakLoginController(KeycloakReach reach) {
        this.reach = reach;
    }

    /** Leads on to Keycloak; who has just signed out or failed is told so first, and asked to begin again. */
    @GetMapping(PAGE)
    String login(
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String half,
            @RequestParam(required = false) @Nullable String error,
            Model model,
            HttpServletResponse response) {
        if (!reach.answers()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TRY_AGAIN.toSeconds()));
            return "keycloak/away";
        }
        if (out == null && half == null && error == null) {
            return "redirect:" + LOGIN;
        }
        model.addAttribute("login", LOGIN);
        return "keycloak/login";
    }
}
