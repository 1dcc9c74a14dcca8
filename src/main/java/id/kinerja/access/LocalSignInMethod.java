package id.kinerja.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** The local accounts: a form for people, HTTP Basic for programs. */
@Component
@Profile("!keycloak")
class LocalSignInMethod implements SignInMethod {

    private final AuthenticationManager accounts;

    LocalSignInMethod(LocalAuthentication accounts) {
        this.accounts = new ProviderManager(accounts);
    }

    @Override
    public void pages(HttpSecurity http) throws Exception {
        http.authenticationManager(accounts)
                .formLogin(login ->
                        login.loginPage("/login").defaultSuccessUrl("/").failureHandler(LocalSignInMethod::failed))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .addFilterBefore(new SessionsFromElsewhere(), AuthorizationFilter.class);
    }

    @Override
    public void webApps(HttpSecurity http) {
        // the session of our pages is theirs
        http.addFilterBefore(new SessionsFromElsewhere(), AuthorizationFilter.class);
    }

    @Override
    public void programs(HttpSecurity http) throws Exception {
        http.authenticationManager(accounts).httpBasic(basic -> basic.authenticationEntryPoint(programs()));
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?" + result(why));
    }

    private static String result(AuthenticationException why) {
        if (why instanceof TooManyTries) {
            return "wait";
        }
        return why instanceof DisabledException ? "closed" : "error";
    }

    private static AuthenticationEntryPoint programs() {
        var basic = new BasicAuthenticationEntryPoint();
        basic.setRealmName("Kinerja");
        return (request, response, why) -> {
            if (why instanceof TooManyTries tooMany) {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.within().toSeconds()));
                response.sendError(HttpStatus.TOO_MANY_REQUESTS.value(), tooMany.getMessage());
            } else if (ForeignPages.isBrowser(request)) {
                // no browser is to ask for a password, keep it, and send it along with other pages' requests
                response.sendError(HttpStatus.UNAUTHORIZED.value());
            } else {
                basic.commence(request, response, why);
            }
        };
    }

    @Override
    public String formTargets() {
        return "'self'";
    }
}
