package id.kinerja.notice;

import id.kinerja.cycle.Announcement;
import id.kinerja.distribution.DistributionNews;
import id.kinerja.engine.OpenStep;
import id.kinerja.page.Formats;
import id.kinerja.page.Languages;
import id.kinerja.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * What stands in the daily mail, in Indonesian: what was announced or is asked, and which steps wait until when, with links. Neither whom a case is about nor
 * anything written or chosen in it: a mail is read on its way.
 */
@Component
class MailText {

    private static final int MOST = 50;

    private final MessageSource messages;
    private final Formats formats;
    private final Settings settings;
    private final SpringTemplateEngine templates;

    MailText(MessageSource messages, Formats formats, Settings settings, SpringTemplateEngine templates) {
        this.messages = messages;
        this.formats = formats;
        this.settings = settings;
        this.templates = templates;
    }

    /**
     * The mail about these notices.
     *
     * @param name whom it is for
     * @param news what else came since the last mail; the reason of an announcement is read after signing in
     */
    Written of(String name, List<OpenNotice> notices, MailNews.News news) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(Languages.INDONESIAN);
        try {
            return written(name, notices, news);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }

    private Written written(String name, List<OpenNotice> notices, MailNews.News news) {
        List<Line> own = lines(notices, false);
        List<Line> escalated = lines(notices, true);
        int rest = Math.max(0, own.size() - MOST) + Math.max(0, escalated.size() - MOST);
        String base = StringUtils.stripEnd(settings.get(MailSettings.BASE_URL), "/");
        List<String> announced = told(news, base);
        int asked =
                notices.size() + news.units().reasons() + news.units().awaited().size();
        Map<String, Object> values = Map.of(
                "greeting",
                text("notice.mail.greeting", name),
                "announced",
                announced,
                "own",
                first(own),
                "escalated",
                first(escalated),
                "rest",
                rest == 0 ? "" : text("notice.mail.rest", rest),
                "inbox",
                base + "/");
        return new Written(
                asked == 0 ? text("notice.mail.subject.announced") : text("notice.mail.subject", asked),
                plain(values, announced, first(own), first(escalated)),
                templates.process("notice/mail", new Context(Languages.INDONESIAN, values)));
    }

    private List<String> told(MailNews.News news, String base) {
        List<String> told =
                new ArrayList<>(news.announced().stream().map(this::announced).toList());
        for (DistributionNews.Awaited one : news.units().awaited()) {
            told.add(text(
                    "notice.mail.units",
                    one.units(),
                    text(
                            "evaluation.period." + one.period().number(),
                            String.valueOf(one.period().year())),
                    base + "/unit-results?period=" + one.period().id()));
        }
        if (news.units().reasons() > 0) {
            told.add(text("notice.mail.reasons", news.units().reasons(), base + "/rating-reasons"));
        }
        if (news.letGo() > 0) {
            told.add(text("notice.mail.let-go", news.letGo(), base + "/"));
        }
        if (news.lapsed() > 0) {
            told.add(text("notice.mail.lapsed", news.lapsed(), base + "/"));
        }
        if (news.awaiting() > 0) {
            told.add(text("notice.mail.awaited", news.awaiting(), base + "/"));
        }
        if (news.moved() > 0) {
            told.add(text("notice.mail.moved", news.moved(), base + "/"));
        }
        if (news.movedBelow() > 0) {
            told.add(text("notice.mail.moved-below", news.movedBelow(), base + "/"));
        }
        return told;
    }

    private List<Line> lines(List<OpenNotice> notices, boolean escalated) {
        String base = StringUtils.stripEnd(settings.get(MailSettings.BASE_URL), "/");
        return notices.stream()
                .filter(one -> (one.kind() == NoticeKind.ESCALATED) == escalated)
                .map(one -> {
                    OpenStep step = one.task().step();
                    return new Line(
                            step.name(),
                            text("notice.mail.due", formats.day(one.dueOn()), formats.due(one.dueOn())),
                            base + (escalated ? "/escalations/" : "/tasks/") + step.taskId());
                })
                .toList();
    }

    private String announced(Announcement one) {
        if (one.published()) {
            return text("cycle.announcement.published", String.valueOf(one.year()));
        }
        return text(
                one.earlier() ? "cycle.announcement.earlier" : "cycle.announcement",
                text("cycle.kind." + one.kind(), one.number(), String.valueOf(one.year())),
                formats.day(one.endsOn()));
    }

    private String plain(Map<String, Object> values, List<String> announced, List<Line> own, List<Line> escalated) {
        StringBuilder plain = new StringBuilder().append(values.get("greeting")).append("\n\n");
        announced.forEach(one -> plain.append(one).append("\n\n"));
        add(plain, "notice.mail.own", own);
        add(plain, "notice.mail.escalated", escalated);
        if (!"".equals(values.get("rest"))) {
            plain.append(values.get("rest")).append("\n\n");
        }
        return plain.append(text("notice.mail.all"))
                .append(' ')
                .append(values.get("inbox"))
                .append("\n\n")
                .append(text("notice.mail.why"))
                .append('\n')
                .toString();
    }

    private void add(StringBuilder plain, String heading, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        plain.append(text(heading)).append('\n');
        lines.forEach(line -> plain.append("- ")
                .append(line.step())
                .append(", ")
                .append(line.due())
                .append("\n  ")
                .append(line.link())
                .append('\n'));
        plain.append('\n');
    }

    private static List<Line> first(List<Line> lines) {
        return lines.subList(0, Math.min(MOST, lines.size()));
    }

    private String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, Languages.INDONESIAN);
    }

    /** A task in the mail. */
    record Line(String step, String due, String link) {}

    /** A mail as it is sent. */
    record Written(String subject, String plain, String html) {}
}
