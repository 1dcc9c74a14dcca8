package id.kinerja.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The process engine's own Tasklist, with a task opened. */
final class StockTasklist {

    private final Page page;

    private StockTasklist(Page page) {
        this.page = page;
    }

    static StockTasklist open(Person person, String taskId) {
        person.open("/camunda/app/tasklist/default/#/?task=" + taskId);
        person.page().reload();
        person.page().locator(".fjs-form").waitFor();
        return new StockTasklist(person.page());
    }

    StockTasklist choose(String question, String answer) {
        page.locator(".fjs-form-field-radio")
                .filter(new Locator.FilterOptions().setHasText(question))
                .locator(".fjs-radio, label")
                .filter(new Locator.FilterOptions().setHasText(answer))
                .locator("input[type=radio]")
                .first()
                .check();
        return this;
    }

    /** Ticks the single box of a form. */
    StockTasklist confirm() {
        page.locator(".fjs-form-field-checkbox input[type=checkbox]").first().check();
        return this;
    }

    /** Ticks the first of a list of boxes. */
    StockTasklist tickFirst() {
        page.locator(".fjs-form-field-checklist input[type=checkbox]").first().check();
        return this;
    }

    StockTasklist type(String field, String text) {
        page.locator(".fjs-form-field-textarea")
                .filter(new Locator.FilterOptions().setHasText(field))
                .locator("textarea")
                .fill(text);
        return this;
    }

    StockTasklist picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
        return this;
    }

    String reads() {
        return page.locator(".fjs-form").innerText();
    }

    /** Completes the task, and waits until it has left the list. */
    void complete() {
        page.waitForResponse(
                response -> response.url().endsWith("/submit-form") && response.status() == 204,
                () -> page.locator("button[ng-click=\"complete()\"]").click());
    }

    /** Tries to complete the task, and reads why that was refused. */
    String isRefused() {
        page.waitForResponse(
                response -> response.url().endsWith("/submit-form") && response.status() == 400,
                () -> page.locator("button[ng-click=\"complete()\"]").click());
        Locator message =
                page.locator("[notifications-panel] .alert, .page-notifications .alert, .notifications .alert");
        message.first().waitFor();
        return message.first().innerText();
    }
}
