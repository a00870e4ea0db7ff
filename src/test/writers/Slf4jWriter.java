import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SLF4J over whatever stands on the class path: logback or slf4j-simple. */
class Slf4jWriter {
    public static void main(String[] args) {
        Logger log = LoggerFactory.getLogger("com.acme.Feed");
        log.info("feed started");
        log.warn("quote is late");
        log.error("order {} lost", 12);
        log.error("feed broke", new IllegalStateException("no book for ESZ5"));
        log.info("feed goes on");
    }
}
