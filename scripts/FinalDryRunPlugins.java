//JAVA 17+
//SOURCES Sources.java
//MAIN FinalDryRunPlugins
//JAVA_OPTIONS -Dpicocli.disable.closures=true -XX:+UseSerialGC -Xms16m -Xmx256m --enable-native-access=ALL-UNNAMED

import org.alphatrade.dryrun.cli.Emp;

/** Lists and checks the plugins that would take part. */
public final class FinalDryRunPlugins {
    private FinalDryRunPlugins() {}

    public static void main(String... args) {
        Emp.alias("final-dry-run-plugins", args);
    }
}
