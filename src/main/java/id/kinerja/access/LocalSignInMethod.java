package id.kinerja.access;

import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
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
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"));
    }

    @Override
    public void webApps(HttpSecurity http) {
        // the session of our pages is theirs
    }

    @Override
    public void programs(HttpSecurity http) throws Exception {
        http.authenticationManager(accounts).httpBasic(Customizer.withDefaults());
    }

    @Override
    public String formTargets() {
        return "'self'";
    }
}
