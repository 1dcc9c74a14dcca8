package id.kinerja.demo;

/** The demonstration was cut short while it was prepared; its half is of no use. */
class DemoUnfinished extends RuntimeException {

    DemoUnfinished() {
        super("the demonstration in this database is unfinished");
    }
}
