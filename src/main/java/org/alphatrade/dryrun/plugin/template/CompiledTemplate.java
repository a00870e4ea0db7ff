package org.alphatrade.dryrun.plugin.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alphatrade.dryrun.plugin.model.PluginProblem;

/** A template that was parsed, to be written once. */
final class CompiledTemplate {
    private final TemplateFile template;
    private final PebbleTemplate parsed;

    private CompiledTemplate(TemplateFile template, PebbleTemplate parsed) {
        this.template = template;
        this.parsed = parsed;
    }

    static CompiledTemplate of(TemplateFile template, RenderBudget budget) {
        return new CompiledTemplate(template, parse(template, new BriefLanguage(budget, Optional.empty())));
    }

    /** Returns what is wrong with a template: the first mistake of form, else every name that is not there. */
    static List<PluginProblem> problems(TemplateFile template) {
        List<PluginProblem> problems = new ArrayList<>();
        try {
            RootVisitor visitor = new RootVisitor(root -> problems.addAll(NameCheck.of(template, root)));
            parse(template, new BriefLanguage(new RenderBudget(), Optional.of(visitor)));
        } catch (PebbleException e) {
            return List.of(TemplateError.problem(e, template));
        } catch (StackOverflowError e) {
            return List.of(PluginProblem.of(template.file(), "the template is nested too deeply"));
        }
        return problems;
    }

    private static PebbleTemplate parse(TemplateFile template, BriefLanguage language) {
        MemoryLoader only = new MemoryLoader();
        only.addTemplate(template.file(), StandaloneLines.of(template.source()));
        PebbleEngine.Builder engine = new PebbleEngine.Builder();
        for (TextFormat format : TextFormat.values()) {
            engine.addEscapingStrategy(format.extension(), format::escape);
        }
        return engine.loader(only)
                .extension(language)
                .registerExtensionCustomizer(SandboxExtension::new)
                .methodAccessValidator((object, method) -> false)
                .defaultEscapingStrategy(template.format().extension())
                .newLineTrimming(false)
                .strictVariables(false)
                .cacheActive(false)
                .defaultLocale(Locale.ROOT)
                .maxRenderedSize(RenderBudget.MAX_CHARS)
                .build()
                .getTemplate(template.file());
    }

    void write(Map<String, Object> model, Writer writer) throws IOException {
        try {
            parsed.evaluate(writer, model);
        } catch (PebbleException e) {
            throw TemplateFault.of(TemplateError.problem(e, template), e);
        } catch (StackOverflowError e) {
            throw TemplateFault.of(PluginProblem.of(template.file(), "its macros call each other without end"), e);
        } catch (RuntimeException e) {
            throw TemplateFault.of(PluginProblem.of(template.file(), TemplateError.innermost(e)), e);
        }
    }
}
