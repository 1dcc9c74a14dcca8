package id.kinerja.notice;

import id.kinerja.personal.Keeping;
import id.kinerja.personal.KeptKind;
import id.kinerja.personal.KeptRows;
import id.kinerja.settings.Setting;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long it is kept that a mail was sent; the notices themselves go with their tasks. */
@Component
class MailKeeping implements Keeping {

    static final Setting<Integer> DAYS = Setting.integer("retention.mails-days", 90, 7, 3650);

    @Override
    public List<KeptKind> kinds() {
        return List.of(KeptRows.of(
                "mail-digests",
                141,
                DAYS,
                KeptKind.Span.DAYS,
                "select id::text as id, null::text as held from kinerja.mail_digest where made_at < :moment and {id}",
                "delete from kinerja.mail_digest where id = " + KeptRows.UUIDS));
    }
}
