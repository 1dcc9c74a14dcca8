package id.kinerja.api;

import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptRows;
import id.kinerja.settings.Setting;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long requests are remembered, so that a retry is answered and not done again. */
@Component
class RequestKeeping implements Keeping {

    static final Setting<Integer> DAYS = Setting.integer("retention.requests-days", 1, 1, 30);

    @Override
    public List<KeptKind> kinds() {
        // by the database's own time, as they were written
        return List.of(KeptRows.of("requests", 36, DAYS, KeptKind.Span.DAYS, """
                select encode(convert_to(user_name, 'UTF8'), 'hex') || ' ' || encode(convert_to(key, 'UTF8'), 'hex') as id,
                       null::text as held
                from kinerja.idempotency_key where made_at < now() - make_interval(days => :keeps)
                """, """
                delete from kinerja.idempotency_key
                where encode(convert_to(user_name, 'UTF8'), 'hex') || ' ' || encode(convert_to(key, 'UTF8'), 'hex') = """ + " " + KeptRows.TEXTS));
    }
}
