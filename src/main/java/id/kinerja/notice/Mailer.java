package id.kinerja.notice;

import id.kinerja.settings.Settings;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends one mail by the installation's mail server ({@code spring.mail.host}), if it has one. */
@Component
class Mailer {

    private final ObjectProvider<JavaMailSender> sender;
    private final Settings settings;

    Mailer(ObjectProvider<JavaMailSender> sender, Settings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    /** Whether there is a server to send by. */
    boolean hasServer() {
        return sender.getIfAvailable() != null;
    }

    /**
     * Sends it, as plain text and as HTML.
     *
     * @throws MailException when the server is not there or does not take it
     * @throws MessagingException when an address is none
     */
    void send(String address, MailText.Written mail) throws MessagingException {
        JavaMailSender server = sender.getObject();
        MimeMessage message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setTo(new InternetAddress(address, true));
        helper.setFrom(new InternetAddress(settings.get(MailSettings.FROM), true));
        helper.setSubject(mail.subject());
        helper.setText(mail.plain(), mail.html());
        message.setHeader("Auto-Submitted", "auto-generated");
        server.send(message);
    }
}
