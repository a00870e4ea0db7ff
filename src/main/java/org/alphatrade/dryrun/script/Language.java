package org.alphatrade.dryrun.script;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
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
            "PerformanceFigures",
            "Comparisons",
            "Words",
            "ScriptCompiler",
            "ScriptCheck",
            "ComparisonRewriter",
            "ConditionReader",
            "Answers",
            "Needs",
            "TextPattern");

    private Language() {}

    static String hash() {
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
