//JAVA 17+
//SOURCES Sources.java
//MAIN FinalDryRunAudit
//JAVA_OPTIONS -Dpicocli.disable.closures=true -XX:+UseSerialGC -Xms16m -Xmx256m --enable-native-access=ALL-UNNAMED

import org.alphatrade.dryrun.cli.Emp;

/** Audits logs, diary and performance that already exist. */
public final class FinalDryRunAudit {
    private FinalDryRunAudit() {}

    public static void main(String... args) {
        Emp.alias("final-dry-run-audit", args);
    }
}
