package id.kinerja.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hands out the passwords of accounts that the application made by itself: on the console, and in a file of the owner. */
@Component
@EnableConfigurationProperties(AccountProperties.class)
public class HandedOutPasswords {

    private final AccountProperties properties;
    private volatile int port;
    private volatile boolean done;

    HandedOutPasswords(AccountProperties properties) {
        this.properties = properties;
    }

    @EventListener
    void on(WebServerInitializedEvent started) {
        port = started.getWebServer().getPort();
    }

    /** Writes them to the file that only its owner can read, and prints them with the address of the application. */
    public void handOut(List<NewAccount> accounts) {
        String text = text(accounts);
        write(text);
        done = true;
        System.out.println(text);
    }

    /** Whether this start has handed out passwords already. */
    public boolean done() {
        return done;
    }

    /** Whether this start is to give the accounts that the application made new passwords. */
    public boolean resetAsked() {
        return properties.reset();
    }

    private String text(List<NewAccount> accounts) {
        int width = accounts.stream()
                .map(account -> account.userName().length())
                .max(Comparator.naturalOrder())
                .orElse(0);
        StringBuilder text =
                new StringBuilder("\nKinerja: http://127.0.0.1:").append(port).append("/\n\n");
        accounts.forEach(account -> text.append(String.format(
                "  %-" + width + "s  %s  %s%n", account.userName(), account.password(), account.displayName())));
        return text.append("\n").toString();
    }

    private void write(String text) {
        Path file = properties.file().toAbsolutePath();
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.deleteIfExists(file);
            Files.createFile(file, ownerOnly());
            Files.writeString(file, text, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------")))
                }
                : new FileAttribute<?>[0];
    }
}
