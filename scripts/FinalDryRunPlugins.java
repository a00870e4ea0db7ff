//JAVA 17+
//SOURCES Sources.java
//MAIN FinalDryRunPlugins
//JAVA_OPTIONS -Dpicocli.disable.closures=true -XX:+UseSerialGC -Xms48m -Xmn28m -XX:SurvivorRatio=1 -Xmx192m -XX:MetaspaceSize=48m -Xshare:auto --enable-native-access=ALL-UNNAMED
//JAVA_OPTIONS -XX:CompileCommand=quiet -XX:CompileCommand=CompileThresholdScaling,jdk.internal.org.objectweb.asm.Frame::execute,100.0 -XX:CompileCommand=dontinline,org.alphatrade.dryrun.source.LineShaper::shape -XX:CompileCommand=dontinline,org.alphatrade.dryrun.source.OwnRecord::readLine -XX:CompileCommand=dontinline,org.alphatrade.dryrun.source.OwnRecord::head -XX:CompileCommand=dontinline,org.alphatrade.dryrun.source.OwnRecord::message -XX:CompileCommand=dontinline,org.alphatrade.dryrun.source.OwnRecord::payload -XX:CompileCommand=dontinline,org.alphatrade.dryrun.source.OwnRecord::body -XX:CompileCommand=dontinline,org.alphatrade.dryrun.source.MinuteClock::parse -XX:CompileCommand=dontinline,org.alphatrade.dryrun.source.WordScan::owners -XX:CompileCommand=dontinline,org.alphatrade.dryrun.evidence.BoundedCounts::add -XX:CompileCommand=dontinline,org.alphatrade.dryrun.json.JsonScanner::scanBeginning -XX:CompileCommand=dontinline,org.alphatrade.dryrun.plugin.ActiveDetector::inspect -XX:CompileCommand=dontinline,org.alphatrade.dryrun.plugin.StampingSink::raise

import org.alphatrade.dryrun.cli.Start;

/** Lists and checks the plugins that would take part. */
public final class FinalDryRunPlugins {
    private FinalDryRunPlugins() {}

    public static void main(String... args) {
        Start.alias("final-dry-run-plugins", args);
    }
}
