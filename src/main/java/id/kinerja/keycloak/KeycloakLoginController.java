package id.kinerja.keycloak;

import id.kinerja.access.People;
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
import org.springframework.web.bind.annotation.SessionAttribute;

/** The way to Keycloak's login, and what is shown instead while it does not answer. */
@Controller
@Profile("keycloak")
class KeycloakLoginController {

    static final String PAGE = "/login";

    /** Who signed in at Keycloak and was not let in, in the session of whom it is told. */
    static final String REFUSED = "id.kinerja.keycloak.refused";

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
            @RequestParam(required = false) @Nullable String refused,
            @SessionAttribute(name = REFUSED, required = false) @Nullable String userName,
            Model model,
            HttpServletResponse response) {
        if (!reach.answers()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TRY_AGAIN.toSeconds()));
            return "keycloak/away";
        }
        if (refused != null && userName != null) {
            model.addAttribute("login", LOGIN);
            model.addAttribute("userName", userName);
            model.addAttribute("usable", People.isName(userName));
            return "keycloak/refused";
        }
        if (out == null && half == null && error == null) {
            return "redirect:" + LOGIN;
        }
        model.addAttribute("login", LOGIN);
        return "keycloak/login";
    }
}
