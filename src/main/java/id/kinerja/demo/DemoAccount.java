package id.kinerja.demo;

/**
 * An account whose password is handed out.
 *
 * @param label whose it is and for what
 */
record DemoAccount(String userName, String label) {}
