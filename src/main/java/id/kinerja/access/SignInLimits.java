package id.kinerja.access;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many wrong passwords are looked at.
 *
 * @param perAccount for one account from one address
 * @param perAddress from one address for all accounts; a whole office may have one
 * @param within the time in which so many are looked at; they become free again bit by bit
 */
@ConfigurationProperties("kinerja.sign-in")
@Validated
record SignInLimits(
        @Min(1) @DefaultValue("10") long perAccount,
        @Min(1) @DefaultValue("300") long perAddress,
        @DefaultValue("10m") Duration within) {}
