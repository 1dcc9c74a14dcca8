package id.kinerja.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Refuses further tries after too many wrong passwords: for one account from one address, and from one address for
 * whichever accounts. Right passwords cost nothing, and an account is never locked for other addresses: user names are
 * NIPs, so anybody could lock out anybody.
 *
 * <p>Each node counts for itself, in memory.
 */
@Component
@Profile("!keycloak")
@EnableConfigurationProperties(SignInLimits.class)
class SignInThrottle {

    private static final int MOST_REMEMBERED = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final SignInLimits limits;
    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> addresses;

    SignInThrottle(SignInLimits limits) {
        this.limits = limits;
        this.accounts = buckets(limits.perAccount());
        this.addresses = buckets(limits.perAddress());
    }

    /** @throws TooManyTries when the password is not to be looked at */
    void check(String userName, String from) {
        String address = network(from);
        if (addresses.get(address).getAvailableTokens() == 0
                || accounts.get(key(userName, address)).getAvailableTokens() == 0) {
            throw new TooManyTries(limits.within());
        }
    }

    /** Counts a wrong password. */
    void wrong(String userName, String from) {
        String address = network(from);
        accounts.get(key(userName, address)).tryConsume(1);
        addresses.get(address).tryConsume(1);
    }

    private LoadingCache<String, Bucket> buckets(long tries) {
        Duration within = limits.within();
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(within)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, within))
                        .build());
    }

    /** For how many accounts and addresses it keeps count. */
    long remembered() {
        return accounts.estimatedSize() + addresses.estimatedSize();
    }

    /** An IPv6 client has as many addresses as it likes in its network of 64 bits, which therefore counts as one. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // what holds a colon is never looked up as a name
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    /** What cannot be an account's name counts as one, so that nobody fills the memory with names. */
    private static String key(String userName, String address) {
        return (People.isName(userName) ? userName : "") + ' ' + address;
    }
}
