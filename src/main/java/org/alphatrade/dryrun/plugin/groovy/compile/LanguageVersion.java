package org.alphatrade.dryrun.plugin.groovy.compile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.alphatrade.dryrun.base.file.Digests;

/** Which language this is: the hash of the classes that decide what a script is compiled to. */
final class LanguageVersion {
    /** Named and not referred to, so that the compiler's classes are not loaded to look something up in the cache. */
    private static final List<String> DECIDING = List.of(
            "spec/PluginScript",
            "spec/PluginSpec",
            "spec/DetectorSpec",
            "spec/ClassifierSpec",
            "spec/RuleSpec",
            "spec/ObjectiveSpec",
            "spec/FigureWords",
            "spec/FigureAnswer",
            "spec/ObjectiveLimits",
            "spec/ShareWord",
            "spec/FigureWord",
            "scope/RecordScope",
            "scope/FindingScope",
            "scope/InspectScope",
            "scope/TimeScope",
            "scope/TraceScope",
            "scope/IncidentScope",
            "scope/EvidenceScope",
            "scope/ReportScope",
            "scope/SummaryPaths",
            "scope/PerformanceScope",
            "scope/JunitScope",
            "scope/SarifScope",
            "value/Comparisons",
            "value/Matching",
            "value/ScriptWords",
            "compile/ScriptCompiler",
            "check/ScriptCheck",
            "check/LanguageNames",
            "check/ComparisonRewriter",
            "check/EqualityCheck",
            "check/ComparedSide",
            "check/InterestInference",
            "check/NameReader",
            "check/SourceNames",
            "check/ReturnPathCheck",
            "../model/InterestLogic",
            "value/InferredInterest",
            "value/TextPattern");

    private static final String ROOM = "/org/alphatrade/dryrun/plugin/groovy/";

    private LanguageVersion() {}

    static String hash() {
        return jar().orElseGet(LanguageVersion::classes);
    }

    /** Of a jar it is enough to know which one: reading two dozen classes out of it takes longer than a script. */
    private static Optional<String> jar() {
        CodeSource source = LanguageVersion.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = source == null ? null : Path.of(source.getLocation().toURI());
            return jar != null && Files.isRegularFile(jar)
                    ? Optional.of(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar))
                    : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException | IOException e) {
            return Optional.empty();
        }
    }

    private static String classes() {
        MessageDigest digest = Digests.digest();
        DECIDING.forEach(name -> add(digest, name));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String resource(String name) {
        return Path.of(ROOM + name + ".class").normalize().toString().replace('\\', '/');
    }

    private static void add(MessageDigest digest, String name) {
        try (InputStream in = LanguageVersion.class.getResourceAsStream(resource(name))) {
            if (in == null) {
                throw new IllegalStateException("the class '" + name + "' of the toolkit is missing");
            }
            digest.update(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the class '" + name + "' of the toolkit cannot be read", e);
        }
    }
}
