package id.kinerja.engine;

/** A command of which the audit trail says that it was given, and not what was chosen in it. */
public interface Confidential {}
