package id.kinerja.strategy;

/** Somebody saved this part of the strategy after it was read; nothing was written. */
final class StrategyChanged extends RuntimeException {

    StrategyChanged() {
        super("changed meanwhile");
    }
}
