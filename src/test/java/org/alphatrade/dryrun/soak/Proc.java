package org.alphatrade.dryrun.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Linux says of processes. */
final class Proc {
    private Proc() {}

    /** Returns a figure of the status file, -1 when the process has ended. */
    static long status(long pid, String name) {
        for (String line : text(Path.of("/proc/" + pid + "/status")).split("\n")) {
            if (line.startsWith(name + ":")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        return -1;
    }

    static long descriptors(long pid) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            long count = 0;
            for (Path each : open) {
                count++;
            }
            return count;
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            return -1;
        }
    }

    /** Returns the processes that live, or are zombies, and have a word in their environment. */
    static List<String> marked(String word) throws IOException {
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : all) {
                if (text(process.resolve("environ")).contains(word)) {
                    found.add(process.getFileName() + " "
                            + text(process.resolve("cmdline"))
                                    .replace('\0', ' ')
                                    .strip());
                }
            }
        }
        return found;
    }

    /** Returns a file of /proc as text; empty when its process has ended or hides it. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
