import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Log4j; the layout comes with the configuration that the command names. */
class Log4jWriter {
    public static void main(String[] args) {
        Logger log = LogManager.getLogger("com.acme.Feed");
        log.info("feed started");
        log.warn("quote is late");
        log.error("order {} lost", 12);
        log.error("feed broke", new IllegalStateException("no book for ESZ5"));
        log.info("feed goes on");
        LogManager.shutdown();
    }
}
