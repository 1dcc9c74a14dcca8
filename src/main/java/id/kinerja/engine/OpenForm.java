package id.kinerja.engine;

/** The form of an open task, without anything that it shows of the case. */
public record OpenForm(OpenStep step, Form form) {}
