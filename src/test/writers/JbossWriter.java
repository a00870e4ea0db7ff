import org.jboss.logging.Logger;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.ConsoleHandler;

/** jboss-logging over its log manager, in Quarkus' and WildFly's patterns or as JSON. */
class JbossWriter {
    public static void main(String[] args) {
        var root = org.jboss.logmanager.Logger.getLogger("");
        for (var old : root.getHandlers()) {
            root.removeHandler(old);
        }
        root.addHandler(new ConsoleHandler(args[0].equals("json") ? new JsonFormatter() : new PatternFormatter(args[0])));
        Logger log = Logger.getLogger("com.acme.Feed");
        log.info("feed started");
        log.warn("quote is late");
        log.errorf("order %d lost", 12);
        log.error("feed broke", new IllegalStateException("no book for ESZ5"));
        log.info("feed goes on");
    }
}
