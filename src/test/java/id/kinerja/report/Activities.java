package id.kinerja.report;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Activities for tests, with defaults for everything. */
record Activities(@Nullable UUID indicator, String from, String to, int minutes, String description) {

    static Activities anActivity() {
        return new Activities(null, "08:00", "09:00", 60, "Menyusun laporan pelayanan");
    }

    Activities from(String start, String end) {
        return new Activities(indicator, start, end, minutes, description);
    }

    Activities minutes(int effective) {
        return new Activities(indicator, from, to, effective, description);
    }

    Activities serving(@Nullable UUID indicatorId) {
        return new Activities(indicatorId, from, to, minutes, description);
    }

    Activities described(String text) {
        return new Activities(indicator, from, to, minutes, text);
    }

    Activity build() {
        return build(UUID.randomUUID());
    }

    Activity build(UUID id) {
        return new Activity(
                id,
                indicator,
                description,
                BigDecimal.ONE,
                "dokumen",
                LocalTime.parse(from),
                LocalTime.parse(to),
                minutes,
                Place.OFFICE,
                List.of());
    }
}
