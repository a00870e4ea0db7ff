import org.tinylog.Logger;

/** tinylog as it comes. */
class TinylogWriter {
    public static void main(String[] args) {
        Logger.info("feed started");
        Logger.warn("quote is late");
        Logger.error("order {} lost", 12);
        Logger.error(new IllegalStateException("no book for ESZ5"), "feed broke");
        Logger.info("feed goes on");
    }
}
