package id.kinerja.page;

import id.kinerja.calendar.CalendarSettings;
import id.kinerja.calendar.KinerjaClock;
import id.kinerja.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What the frame of every page shows: who is signed in, where one is, in which language ({@code @shell} in pages). */
@Component("shell")
public class Shell {

    private static final Duration NOTICEABLE = Duration.ofMinutes(1);

    private final Settings settings;
    private final KinerjaClock clock;
    private final boolean passwordsHere;

    Shell(Settings settings, KinerjaClock clock, Environment environment) {
        this.settings = settings;
        this.clock = clock;
        this.passwordsHere = !environment.matchesProfiles("keycloak");
    }

    /** Whether people replace their passwords here, and not at an identity provider. */
    public boolean passwordsHere() {
        return passwordsHere;
    }

    /** The name of the government. */
    public String government() {
        return settings.get(CalendarSettings.GOVERNMENT_NAME);
    }

    /** The time that a moved clock shows; none when the clock shows the real time. */
    public @Nullable Instant movedClock() {
        return clock.offset().abs().compareTo(NOTICEABLE) < 0 ? null : clock.instant();
    }

    /** Whether somebody is signed in. */
    public boolean signedIn() {
        return authentication() != null;
    }

    /** Whether who is signed in may go to more than the page that comes first, such as that of the new password. */
    public boolean mayWork() {
        @Nullable Authentication authentication = authentication();
        return authentication != null && !authentication.getAuthorities().isEmpty();
    }

    /** The name of who is signed in; empty when nobody is. */
    public String displayName() {
        @Nullable Authentication authentication = authentication();
        if (authentication == null) {
            return "";
        }
        return authentication.getPrincipal() instanceof Visitor visitor
                ? visitor.displayName()
                : authentication.getName();
    }

    /** Whether who is signed in has a role, such as {@code PERSONNEL_ADMIN}. */
    public boolean has(String role) {
        @Nullable Authentication authentication = authentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
    }

    /** Whether the page asked for is this one or one below it; {@code /} means the first page alone. */
    public boolean at(String path) {
        String here = path();
        return here.equals(path) || (!path.equals("/") && here.startsWith(path + "/"));
    }

    /** The language of this page, such as {@code id}. */
    public Locale language() {
        return LocaleContextHolder.getLocale();
    }

    /**
     * This page's address with one parameter set, for switches that stay on the page. A page that answered a submitted
     * form has no address to come back to: then it is the page that the form was sent from.
     */
    public String addressWith(String parameter, Object value) {
        @Nullable HttpServletRequest request = request();
        if (request == null) {
            return "?" + parameter + "=" + value;
        }
        return PageAddress.of(request)
                .replaceQueryParam(parameter, value)
                .build()
                .toUriString();
    }

    /** The address to come back to: this page's, or that of the page whose form was submitted. */
    public String here() {
        @Nullable HttpServletRequest request = request();
        return request == null ? "/" : PageAddress.of(request).build().toUriString();
    }

    private static String path() {
        @Nullable HttpServletRequest request = request();
        return request == null
                ? ""
                : UriComponentsBuilder.fromUriString(PageAddress.path(request))
                        .build()
                        .getPath();
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    private static @Nullable Authentication authentication() {
        @Nullable
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                        || authentication instanceof AnonymousAuthenticationToken
                        || !authentication.isAuthenticated()
                ? null
                : authentication;
    }
}
