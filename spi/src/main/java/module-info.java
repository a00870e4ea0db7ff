/** What a plugin compiles against. */
module org.alphatrade.dryrun.spi {
    requires static org.jspecify;

    exports org.alphatrade.dryrun.spi;
}
