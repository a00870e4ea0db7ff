package org.alphatrade.dryrun.plugin.template;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.model.PluginFormat;
import org.alphatrade.dryrun.plugin.model.PluginProblem;
import org.alphatrade.dryrun.plugin.model.PluginSource;

/** Template files, {@code board-brief.md.template}: a reporter each, its format named by what stands before the first dot. */
public final class TemplateFormat implements PluginFormat {
    private static final String ENDING = ".template";
    private static final int MAX_BYTES = 1 << 20;

    @Override
    public boolean takes(Path file) {
        return name(file).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    @Override
    public PluginSource read(Path file) {
        String name = name(file);
        String stem = name.substring(0, name.length() - ENDING.length());
        int dot = stem.indexOf('.');
        String id = dot < 0 ? stem : stem.substring(0, dot);
        String extension = dot < 0 ? "" : stem.substring(dot + 1).toLowerCase(Locale.ROOT);
        Optional<TextFormat> format = TextFormat.of(extension);
        if (format.isEmpty()) {
            return PluginSource.broken(PluginProblem.of(
                    file.toString(),
                    "a template is named ID.FORMAT.template, FORMAT one of "
                            + String.join(", ", TextFormat.extensions()) + ", such as board-brief.md.template; '"
                            + extension + "' is none of them"));
        }
        try {
            return read(new TemplateFile(file.toString(), id, format.get(), text(file)));
        } catch (CharacterCodingException e) {
            return PluginSource.broken(
                    PluginProblem.of(file.toString(), "the template is not UTF-8; save it as UTF-8"));
        } catch (IOException e) {
            return PluginSource.broken(PluginProblem.of(file.toString(), "the template cannot be read: " + e));
        }
    }

    private static PluginSource read(TemplateFile template) {
        List<PluginProblem> problems = CompiledTemplate.problems(template);
        return problems.isEmpty()
                ? new PluginSource(template.version(), List.of(new TemplateReporter(template)), List.of(), List.of())
                : new PluginSource("", List.of(), List.of(), problems);
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException("it is larger than " + MAX_BYTES + " bytes");
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
