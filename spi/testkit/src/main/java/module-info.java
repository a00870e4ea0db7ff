/** What a plugin's tests compile against; the runner that does the work stands on the class path. */
module org.alphatrade.dryrun.testkit {
    requires transitive org.alphatrade.dryrun.spi;
    requires static org.jspecify;

    exports org.alphatrade.dryrun.testkit;
    exports org.alphatrade.dryrun.testkit.engine;

    uses org.alphatrade.dryrun.testkit.engine.TrialEngine;
}
