package org.alphatrade.dryrun.plugin.groovy.compile;

import groovy.lang.GroovyClassLoader;
import groovy.transform.CompileStatic;
import groovy.transform.ThreadInterrupt;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alphatrade.dryrun.plugin.groovy.check.CompilerMessages;
import org.alphatrade.dryrun.plugin.groovy.check.EqualityCheck;
import org.alphatrade.dryrun.plugin.groovy.check.ExitCheck;
import org.alphatrade.dryrun.plugin.groovy.check.LanguageNames;
import org.alphatrade.dryrun.plugin.groovy.check.ScriptCheck;
import org.alphatrade.dryrun.plugin.groovy.check.ScriptParts;
import org.alphatrade.dryrun.plugin.groovy.loading.CompiledScript;
import org.alphatrade.dryrun.plugin.groovy.loading.ScriptClassLoader;
import org.alphatrade.dryrun.plugin.groovy.loading.ScriptParentLoader;
import org.alphatrade.dryrun.plugin.groovy.spec.PluginScript;
import org.alphatrade.dryrun.plugin.groovy.value.Diagnostics;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptText;
import org.alphatrade.dryrun.plugin.groovy.value.ScriptValues;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;
import org.codehaus.groovy.control.customizers.ImportCustomizer;
import org.codehaus.groovy.control.io.StringReaderSource;
import org.codehaus.groovy.tools.GroovyClass;

/** Compiles scripts statically, so that what is mistyped is found when they are loaded. */
public final class ScriptCompiler {
    private static final int MOST_ERRORS = 500;

    private ScriptCompiler() {}

    /** Compiles a script, or tells all that is wrong with it. */
    public static Optional<CompiledScript> compile(ScriptText text, Diagnostics troubles) {
        return compile(text, troubles, new ScriptParts());
    }

    /** Compiles a script, and tells of what parts it is. */
    static Optional<CompiledScript> compile(ScriptText text, Diagnostics troubles, ScriptParts parts) {
        ScriptCheck check = new ScriptCheck(troubles, parts);
        CompilerConfiguration configuration = configuration(check, new EqualityCheck(check.map(), troubles));
        try (GroovyClassLoader loader = new GroovyClassLoader(ScriptParentLoader.LOADER, configuration)) {
            CompilationUnit unit = new CompilationUnit(configuration, null, loader);
            unit.addSource(source(text, configuration));
            unit.compile(Phases.CLASS_GENERATION);
            return troubles.none() ? checked(unit, troubles) : Optional.empty();
        } catch (CompilationFailedException e) {
            new CompilerMessages(text, check.map(), troubles).add(e);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("the compiler's class loader cannot be closed", e);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            troubles.add(
                    0,
                    0,
                    "the compiler fails: " + e.getClass().getSimpleName() + ": " + ScriptValues.text(e.getMessage()));
        }
        return Optional.empty();
    }

    /** Groovy names the script's class by the path of this and the file in stack traces by what is after the last slash. */
    private static SourceUnit source(ScriptText text, CompilerConfiguration configuration) {
        String name = ScriptClassLoader.MAIN + ".groovy?/" + text.name();
        return new SourceUnit(
                name,
                new StringReaderSource(text.source(), configuration),
                configuration,
                null,
                new ErrorCollector(configuration));
    }

    private static Optional<CompiledScript> checked(CompilationUnit unit, Diagnostics troubles) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (GroovyClass type : (List<GroovyClass>) unit.getClasses()) {
            ExitCheck.of(type.getBytes(), troubles);
            classes.put(type.getName(), type.getBytes());
        }
        return troubles.none() ? Optional.of(new CompiledScript(classes)) : Optional.empty();
    }

    private static CompilerConfiguration configuration(ScriptCheck check, EqualityCheck equality) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(PluginScript.class.getName());
        configuration.setTargetBytecode(CompilerConfiguration.JDK17);
        configuration.setSourceEncoding(StandardCharsets.UTF_8.name());
        configuration.setTolerance(MOST_ERRORS);
        // A cast through invokedynamic loads a good part of Groovy's dynamic half when it is first run.
        configuration.getOptimizationOptions().put(CompilerConfiguration.INVOKEDYNAMIC, false);
        // Nothing is fetched from anywhere because a script says so.
        configuration.setDisabledGlobalASTTransformations(Set.of("groovy.grape.GrabAnnotationTransformation"));
        configuration.addCompilationCustomizers(
                check,
                imports(),
                new ASTTransformationCustomizer(ThreadInterrupt.class),
                new ASTTransformationCustomizer(CompileStatic.class),
                equality);
        return configuration;
    }

    private static ImportCustomizer imports() {
        ImportCustomizer imports = new ImportCustomizer();
        imports.addStarImports("org.alphatrade.dryrun.spi", "java.time");
        imports.addImports("groovy.transform.CompileDynamic", "groovy.transform.Field");
        LanguageNames.all().forEach((name, owner) -> imports.addStaticImport(owner.getName(), name));
        return imports;
    }
}
