package org.alphatrade.dryrun.plugin.groovy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alphatrade.dryrun.plugin.groovy.calendar.ScriptCalendars;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptText;
import org.alphatrade.dryrun.plugin.model.PluginFormat;
import org.alphatrade.dryrun.plugin.model.PluginProblem;
import org.alphatrade.dryrun.plugin.model.PluginSource;

/** Groovy files. This class names no class of Groovy's, so that without a Groovy plugin none is loaded. */
public final class GroovyFormat implements PluginFormat {
    private static final String EXTENSION = ".groovy";
    private static final long MAX_BYTES = 1 << 20;

    @Override
    public boolean takes(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
    }

    /** The calendars that a script names belong to it. */
    @Override
    public List<Path> files(Path file) {
        List<Path> files = new ArrayList<>(List.of(file));
        try {
            if (Files.size(file) <= MAX_BYTES) {
                files.addAll(ScriptCalendars.files(file, source(file)));
            }
        } catch (IOException e) {
            // What is wrong with the script is told when it is read.
            return files;
        }
        return files;
    }

    @Override
    public PluginSource read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return broken(file, "the script is larger than 1 MiB");
            }
            String source = source(file);
            ScriptText text = new ScriptText(file.toString(), file.getFileName().toString(), source);
            return ScriptReader.read(text, ScriptCalendars.of(file, source));
        } catch (CharacterCodingException e) {
            return broken(file, "the script is not written in UTF-8");
        } catch (IOException e) {
            return broken(file, "the script cannot be read: " + e);
        }
    }

    private static String source(Path file) throws IOException {
        String source = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
        return source.startsWith("\uFEFF") ? source.substring(1) : source;
    }

    private static PluginSource broken(Path file, String sentence) {
        return PluginSource.broken(PluginProblem.of(file.toString(), sentence));
    }
}
