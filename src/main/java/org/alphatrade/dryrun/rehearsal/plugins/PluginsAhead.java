package org.alphatrade.dryrun.rehearsal.plugins;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alphatrade.dryrun.plugin.groovy.GroovyRuntime;

/**
 * Begins to start what scripts need while a command's options are still being read. It guesses from the words: a wrong
 * guess costs time and nothing else.
 */
public final class PluginsAhead {
    private static final String OPTION = "--plugins";
    private static final String FOLDER = "plugins";
    private static final String SCRIPT = ".groovy";

    private PluginsAhead() {}

    /** Starts Groovy on a thread of its own when the words of a command, or its drop folder, name a script. */
    public static void prepare(List<String> words, Path workingDirectory) {
        int end = words.indexOf("--");
        List<String> ours = end < 0 ? words : words.subList(0, end);
        if (!ours.contains("--no-plugins")
                && places(ours).stream().anyMatch(place -> script(workingDirectory, place))) {
            GroovyRuntime.begin();
        }
    }

    private static List<String> places(List<String> words) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith(OPTION + "=")) {
                places.add(word.substring(OPTION.length() + 1));
            } else if (word.equals(OPTION) && i + 1 < words.size()) {
                places.add(words.get(i + 1));
            }
        }
        return places.isEmpty() ? List.of(FOLDER) : places;
    }

    private static boolean script(Path workingDirectory, String place) {
        if (place.endsWith(SCRIPT)) {
            return true;
        }
        try {
            Path folder = workingDirectory.resolve(place);
            return Files.isDirectory(folder) && holdsScript(folder);
        } catch (InvalidPathException | IOException | DirectoryIteratorException e) {
            // What is wrong with the place is told when its plugins are loaded.
            return false;
        }
    }

    private static boolean holdsScript(Path folder) throws IOException {
        try (DirectoryStream<Path> scripts = Files.newDirectoryStream(folder, "*" + SCRIPT)) {
            return scripts.iterator().hasNext();
        }
    }
}
