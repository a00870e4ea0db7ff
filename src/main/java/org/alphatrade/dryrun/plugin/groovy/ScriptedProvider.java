package org.alphatrade.dryrun.plugin.groovy;

import java.util.List;
import org.alphatrade.dryrun.plugin.groovy.rule.ScriptedDetector;
import org.alphatrade.dryrun.plugin.groovy.spec.ClassifierSpec;
import org.alphatrade.dryrun.plugin.groovy.spec.DetectorSpec;
import org.alphatrade.dryrun.plugin.groovy.spec.ObjectiveSpec;
import org.alphatrade.dryrun.plugin.groovy.spec.PluginSpec;
import org.alphatrade.dryrun.plugin.groovy.spec.ReporterSpec;
import org.alphatrade.dryrun.plugin.groovy.spec.ScriptDeclarations;
import org.alphatrade.dryrun.plugin.model.OwnCode;
import org.alphatrade.dryrun.spi.Classifier;
import org.alphatrade.dryrun.spi.ClassifierProvider;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.Objective;
import org.alphatrade.dryrun.spi.ObjectiveProvider;
import org.alphatrade.dryrun.spi.OptionSpec;
import org.alphatrade.dryrun.spi.PluginContext;
import org.alphatrade.dryrun.spi.PluginProvider;
import org.alphatrade.dryrun.spi.Reporter;
import org.alphatrade.dryrun.spi.ReporterProvider;

/** A plugin of a script, as the loader knows it; each instance runs the script anew. */
abstract sealed class ScriptedProvider implements PluginProvider, OwnCode {
    private final LoadedScript script;
    private final String id;
    private final String description;
    private final String version;
    private final List<OptionSpec> options;

    private ScriptedProvider(LoadedScript script, PluginSpec block) {
        this.script = script;
        this.id = block.id();
        this.description = block.descriptionText();
        this.version = block.versionText();
        this.options = block.specs();
    }

    static ScriptedProvider of(LoadedScript script, ScriptDeclarations.Declared declared) {
        PluginSpec block = declared.block();
        if (block instanceof DetectorSpec) {
            return new OfDetector(script, block);
        }
        if (block instanceof ClassifierSpec) {
            return new OfClassifier(script, block);
        }
        return block instanceof ReporterSpec reporter
                ? new OfReporter(script, reporter)
                : new OfObjective(script, (ObjectiveSpec) block);
    }

    PluginSpec make(PluginContext context) {
        return script.make(id, context);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<OptionSpec> options() {
        return options;
    }

    @Override
    public ClassLoader codeLoader() {
        return script.loader();
    }

    private static final class OfDetector extends ScriptedProvider implements DetectorProvider {
        OfDetector(LoadedScript script, PluginSpec block) {
            super(script, block);
        }

        @Override
        public Detector create(PluginContext context) {
            return new ScriptedDetector((DetectorSpec) make(context));
        }
    }

    private static final class OfClassifier extends ScriptedProvider implements ClassifierProvider {
        OfClassifier(LoadedScript script, PluginSpec block) {
            super(script, block);
        }

        @Override
        public Classifier create(PluginContext context) {
            return (ClassifierSpec) make(context);
        }
    }

    private static final class OfObjective extends ScriptedProvider implements ObjectiveProvider {
        private final boolean hasFigures;

        OfObjective(LoadedScript script, ObjectiveSpec block) {
            super(script, block);
            this.hasFigures = !block.figures().isEmpty();
        }

        @Override
        public List<FigureSpec> figures(PluginContext context) {
            return hasFigures ? ((ObjectiveSpec) make(context)).figures() : List.of();
        }

        @Override
        public Objective create(PluginContext context) {
            return (ObjectiveSpec) make(context);
        }
    }

    private static final class OfReporter extends ScriptedProvider implements ReporterProvider {
        private final String extension;

        OfReporter(LoadedScript script, ReporterSpec block) {
            super(script, block);
            this.extension = block.extension();
        }

        @Override
        public String extension() {
            return extension;
        }

        @Override
        public Reporter create(PluginContext context) {
            return (ReporterSpec) make(context);
        }
    }
}
