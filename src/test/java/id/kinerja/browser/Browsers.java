package id.kinerja.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A headless Chromium that is installed on the machine; {@code KINERJA_CHROMIUM} names another one. */
final class Browsers implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    Browsers() {
        Path chromium = Path.of(Objects.requireNonNullElse(System.getenv("KINERJA_CHROMIUM"), "/usr/bin/chromium"));
        if (!Files.isExecutable(chromium)) {
            throw new IllegalStateException("The browser tests need Chromium at " + chromium
                    + "; install it, or set KINERJA_CHROMIUM to where it is.");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A person with a browser window of their own. */
    Person person(Site site, String userName) {
        return new Person(
                site,
                userName,
                browser.newContext(
                        new Browser.NewContextOptions().setLocale("id-ID").setViewportSize(1280, 900)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
