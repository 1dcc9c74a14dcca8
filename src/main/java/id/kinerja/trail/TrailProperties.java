package id.kinerja.trail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the audit trail is written.
 *
 * @param written off only to measure what it costs
 */
@ConfigurationProperties("kinerja.trail")
record TrailProperties(@DefaultValue("true") boolean written) {}
