import java.util.logging.Level;
import java.util.logging.Logger;

/** java.util.logging as the JDK sets it up: two lines a record, on the error stream. */
class JulWriter {
    public static void main(String[] args) {
        Logger log = Logger.getLogger("com.acme.Feed");
        log.info("feed started");
        log.warning("quote is late");
        log.severe("order 12 lost");
        log.log(Level.SEVERE, "feed broke", new IllegalStateException("no book for ESZ5"));
        log.info("feed goes on");
    }
}
