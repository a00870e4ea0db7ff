package org.alphatrade.dryrun.plugin.groovy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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

    @Override
    public PluginSource read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return broken(file, "the script is larger than 1 MiB");
            }
            String source = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return ScriptReader.read(new ScriptText(
                    file.toString(),
                    file.getFileName().toString(),
                    source.startsWith("\uFEFF") ? source.substring(1) : source));
        } catch (CharacterCodingException e) {
            return broken(file, "the script is not written in UTF-8");
        } catch (IOException e) {
            return broken(file, "the script cannot be read: " + e);
        }
    }

    private static PluginSource broken(Path file, String sentence) {
        return PluginSource.broken(PluginProblem.of(file.toString(), sentence));
    }
}
