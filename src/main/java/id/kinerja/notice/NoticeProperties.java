package id.kinerja.notice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often is looked.
 *
 * @param every between two passes through the open tasks; zero for never
 * @param mailEvery between two looks whether a mail is to be sent; zero for never
 */
@ConfigurationProperties("kinerja.notice")
record NoticeProperties(
        @DefaultValue("1h") Duration every,
        @DefaultValue("1m") Duration mailEvery) {}
