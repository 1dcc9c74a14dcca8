package id.kinerja.page;

/** Tells the name of the government that the installation serves, such as {@code Pemerintah Kota Contoh}. */
@FunctionalInterface
public interface GovernmentName {

    /** The name, or an empty text while nobody has set it. */
    String get();
}
