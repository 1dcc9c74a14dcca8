package id.kinerja.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;

/** Somebody who uses the pages: signs in, fills in, presses, and looks. */
final class Person {

    private static final String OWN_PASSWORD = "gunung-biru-7788";
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final int PHONE = 360;
    private static final int TABLET = 768;
    private static final int DESK = 1280;

    /** What A4 has between its margins of 15 mm, in pixels. */
    private static final int PAPER = 680;

    private static final int LONGEST_WAIT = 60_000;

    private final Site site;
    private final String userName;
    private final Page page;

    Person(Site site, String userName, BrowserContext window) {
        this.site = site;
        this.userName = userName;
        this.page = window.newPage();
        page.setDefaultTimeout(LONGEST_WAIT);
        page.setDefaultNavigationTimeout(LONGEST_WAIT);
    }

    Page page() {
        return page;
    }

    /** Signs in with a one-time password, which must be replaced before anything else can be done. */
    Person signsInFirst(String oneTimePassword) {
        open("/login");
        type("username", userName);
        type("password", oneTimePassword);
        press("Masuk");
        open("/");
        assertThat(page.url()).as("nothing but changing the password").endsWith("/account/password");
        type("current", oneTimePassword);
        type("chosen", OWN_PASSWORD);
        type("repeated", OWN_PASSWORD);
        page.locator("main button[type=submit]").first().click();
        page.waitForURL(site.address("/"));
        return this;
    }

    /** Signs in with the own password. */
    Person signsIn() {
        open("/login");
        type("username", userName);
        type("password", OWN_PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Person open(String path) {
        page.navigate(site.address(path));
        return this;
    }

    Person type(String field, String value) {
        page.locator("main [name='" + field + "']:not([type=hidden])").first().fill(value);
        return this;
    }

    Person choose(String field, String value) {
        page.locator("main select[name='" + field + "']").selectOption(value);
        return this;
    }

    /** Ticks a radio button or a box. */
    Person tick(String field, String value) {
        page.locator("main input[name='" + field + "'][value='" + value + "']").check();
        return this;
    }

    Person press(String button) {
        return leavesBy(page.locator("main button:visible, main a[role=button]:visible")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first());
    }

    Person follow(String link) {
        return leavesBy(page.locator("main a:visible")
                .filter(new Locator.FilterOptions().setHasText(link))
                .first());
    }

    /** Opens the inbox's task whose line has all these: its step, and its period or the name of the person it is about. */
    Person opensTask(String step, String... about) {
        open("/");
        return leavesBy(taskLine(step, about).locator("a").first());
    }

    /** The engine's id of a task in the inbox. */
    String taskId(String step, String about) {
        open("/");
        String address = taskLine(step, about).locator("a").first().getAttribute("href");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Clicks what leads to another page, and waits until that is there. */
    Person leavesBy(Locator button) {
        page.waitForNavigation(button::click);
        return this;
    }

    private Locator taskLine(String step, String... about) {
        Locator lines =
                page.locator(".govuk-task-list__item:visible").filter(new Locator.FilterOptions().setHasText(step));
        for (String text : about) {
            lines = lines.filter(new Locator.FilterOptions().setHasText(text));
        }
        return lines.first();
    }

    String reads() {
        return page.locator("main").innerText();
    }

    /** Takes pictures of the page as on a phone, a tablet and a desk, and asks axe for barriers (WCAG 2.1 AA). */
    Person looks(String name) {
        for (int width : new int[] {PHONE, TABLET, DESK}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(PICTURES.resolve(name + "-" + width + ".png")));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name + " needs no sideways scrolling at " + width + " pixels")
                    .isLessThanOrEqualTo(width);
        }
        List<Rule> barriers = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                .analyze()
                .getViolations();
        assertThat(barriers)
                .as(name + " has no barriers")
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
        return this;
    }

    /** Prints the page on A4, where nothing may stick out. */
    Person prints(String name) {
        page.setViewportSize(PAPER, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat((Integer) page.evaluate("Math.max(document.documentElement.scrollWidth,"
                        + " ...[...document.querySelectorAll('.k-scroll')].map(one => one.scrollWidth))"))
                .as(name + " fits on paper")
                .isLessThanOrEqualTo(PAPER);
        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(PICTURES.resolve(name + ".pdf")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(DESK, 900);
        return this;
    }
}
