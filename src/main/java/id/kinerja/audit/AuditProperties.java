package id.kinerja.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the audit trail is chained.
 *
 * @param sealEvery how long the sealer rests between two looks
 * @param overdueAfter how long an entry may be without a seal before a verification names it
 */
@ConfigurationProperties("kinerja.audit")
record AuditProperties(
        @DefaultValue("2s") Duration sealEvery,
        @DefaultValue("1m") Duration overdueAfter) {}
