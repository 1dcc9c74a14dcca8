package id.kinerja.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in with the local accounts.
 *
 * <p>A password is hashed slowly on purpose. So that a client of the API does not pay this on every request, a keyed
 * digest of credentials that were right is remembered for a few minutes, in memory only, and forgotten when the
 * account's password is replaced or the account closed, at whichever node.
 */
@Component
@Profile("!keycloak")
class LocalAuthentication implements AuthenticationProvider {

    static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final SignIn signIn;
    private final SignInTrail trail;
    private final SignInThrottle throttle;
    private final AccountChanges changes;
    private final Clock clock;
    private final SignInTurns turns;
    private final SecretKeySpec key;
    private final Cache<String, Remembered> remembered = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    LocalAuthentication(
            SignIn signIn,
            SignInTrail trail,
            SignInThrottle throttle,
            AccountChanges changes,
            Clock clock,
            SignInTurns turns) {
        this.signIn = signIn;
        this.trail = trail;
        this.throttle = throttle;
        this.changes = changes;
        this.clock = clock;
        this.turns = turns;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String userName = request.getName();
        String password = String.valueOf(request.getCredentials());
        String digest = digest(password);
        // before what is remembered as well: a quick answer to the right password would be one to guess by
        throttle.check(userName, address(request));
        Authentication before = rememberedAs(userName, digest);
        if (before != null) {
            return before;
        }
        try (SignInTurns.Turn turn = turns.of(userName)) {
            return lookedAt(userName, password, digest, address(request));
        }
    }

    /** Looks at the password, unless who was before in the queue had the same right one. */
    private Authentication lookedAt(String userName, String password, String digest, String address) {
        Authentication before = rememberedAs(userName, digest);
        if (before != null) {
            return before;
        }
        throttle.check(userName, address);
        Instant now = clock.instant();
        SignedIn person = signIn.with(userName, password).orElse(null);
        if (person == null) {
            throttle.wrong(userName, address);
            trail.refused(userName);
            throw new BadCredentialsException("not recognised");
        }
        trail.recognised(person);
        if (!person.mustChangePassword()) {
            remembered.put(userName, new Remembered(digest, person, now));
        }
        return Authenticated.as(person);
    }

    private @Nullable Authentication rememberedAs(String userName, String digest) {
        Remembered known = remembered.getIfPresent(userName);
        return known != null && known.digest().equals(digest) && !changes.since(userName, known.at())
                ? Authenticated.as(known.person())
                : null;
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @EventListener
    void forget(PasswordReplaced event) {
        remembered.invalidate(event.userName());
    }

    @EventListener
    void forget(RolesChanged event) {
        remembered.invalidate(event.userName());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private String digest(String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Remembered(String digest, SignedIn person, Instant at) {}
}
