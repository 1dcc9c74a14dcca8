package id.kinerja.browser;

/** Where an application is looked at. */
interface Site {

    /** @param path such as {@code /evaluations} */
    String address(String path);
}
