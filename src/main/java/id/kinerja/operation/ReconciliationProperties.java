package id.kinerja.operation;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When tables and engine are compared.
 *
 * @param nightlyAt the time of day, in the government's zone
 */
@ConfigurationProperties("kinerja.reconciliation")
record ReconciliationProperties(@DefaultValue("03:00") LocalTime nightlyAt) {}
