package org.alphatrade.dryrun.script;

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
import org.alphatrade.dryrun.files.Digests;

/** Which language this is: the hash of the classes that decide what a script is compiled to. */
final class Language {
    /** Named and not referred to, so that the compiler's classes are not loaded to look something up in the cache. */
    private static final List<String> DECIDING = List.of(
            "PluginScript",
            "Block",
            "DetectorBlock",
            "ClassifierBlock",
            "RuleBlock",
            "ObjectiveBlock",
            "RecordScope",
            "FindingScope",
            "InspectScope",
            "TimeScope",
            "TraceScope",
            "IncidentScope",
            "EvidenceScope",
            "ReportScope",
            "SummaryPaths",
            "PerformanceFigures",
            "Comparisons",
            "Matching",
            "Words",
            "ScriptCompiler",
            "ScriptCheck",
            "ComparisonRewriter",
            "Equality",
            "ComparedSide",
            "InterestInference",
            "Answers",
            "InterestLogic",
            "InferredInterest",
            "TextPattern");

    private Language() {}

    static String hash() {
        return jar().orElseGet(Language::classes);
    }

    /** Of a jar it is enough to know which one: reading two dozen classes out of it takes longer than a script. */
    private static Optional<String> jar() {
        CodeSource source = Language.class.getProtectionDomain().getCodeSource();
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

    private static void add(MessageDigest digest, String name) {
        try (InputStream in = Language.class.getResourceAsStream(name + ".class")) {
            if (in == null) {
                throw new IllegalStateException("the class '" + name + "' of the toolkit is missing");
            }
            digest.update(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the class '" + name + "' of the toolkit cannot be read", e);
        }
    }
}
