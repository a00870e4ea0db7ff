package org.alphatrade.dryrun.plugin.executable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.plugin.check.NagiosAnswer;
import org.alphatrade.dryrun.plugin.model.SelfTimed;
import org.alphatrade.dryrun.report.headline.EvidenceDocument;
import org.alphatrade.dryrun.spi.Assessment;
import org.alphatrade.dryrun.spi.Classification;
import org.alphatrade.dryrun.spi.Classifier;
import org.alphatrade.dryrun.spi.ClassifierProvider;
import org.alphatrade.dryrun.spi.Detector;
import org.alphatrade.dryrun.spi.DetectorProvider;
import org.alphatrade.dryrun.spi.Evidence;
import org.alphatrade.dryrun.spi.FigureSpec;
import org.alphatrade.dryrun.spi.Incident;
import org.alphatrade.dryrun.spi.Objective;
import org.alphatrade.dryrun.spi.ObjectiveProvider;
import org.alphatrade.dryrun.spi.OptionSpec;
import org.alphatrade.dryrun.spi.PluginContext;
import org.alphatrade.dryrun.spi.PluginProvider;
import org.alphatrade.dryrun.spi.Reporter;
import org.alphatrade.dryrun.spi.ReporterProvider;
import org.alphatrade.dryrun.spi.WatchedNames;

/** Programs as plugins of each kind. */
final class ExecutableProviders {
    private static final int MOST_ANSWER = 1 << 20;
    private static final int MOST_REPORT = 32 << 20;
    private static final Duration SPARE = Duration.ofSeconds(10);

    private ExecutableProviders() {}

    static PluginProvider of(PluginManifest manifest) {
        if (manifest.schedule().isPresent()) {
            return new ExecutableCheck(manifest, manifest.schedule().get());
        }
        return switch (manifest.kind()) {
            case DETECTOR -> new OfDetector(manifest);
            case CLASSIFIER -> new OfClassifier(manifest);
            case OBJECTIVE -> new OfObjective(manifest);
            case REPORTER -> new OfReporter(manifest);
        };
    }

    /** What all of them have in common. */
    interface Declared extends PluginProvider, SelfTimed {
        PluginManifest manifest();

        @Override
        default String id() {
            return manifest().id();
        }

        @Override
        default String description() {
            return manifest().description();
        }

        @Override
        default String version() {
            return manifest().version();
        }

        @Override
        default List<OptionSpec> options() {
            return manifest().options();
        }

        /** A turn and the end may fall into one call. */
        @Override
        default Duration limit() {
            return manifest().timeout().multipliedBy(2).plus(SPARE);
        }

        default Map<String, String> inForce(PluginContext context) {
            Map<String, String> options = new TreeMap<>();
            manifest().options().forEach(spec -> options.put(spec.name(), context.option(spec.name())));
            return options;
        }

        default Map<String, Object> document(PluginContext context, String name, Object content) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("protocol", 1);
            document.put("plugin", id());
            document.put("options", inForce(context));
            document.put(name, content);
            return document;
        }
    }

    private record OfDetector(PluginManifest manifest) implements Declared, DetectorProvider {
        @Override
        public Detector create(PluginContext context) {
            return new ExecutableDetector(manifest, inForce(context));
        }
    }

    private record OfClassifier(PluginManifest manifest) implements Declared, ClassifierProvider {
        private static final int MOST_INCIDENTS = 1_000;

        /** A run asks when an incident is raised and again at its end: what was answered once is not asked again. */
        @Override
        public Classifier create(PluginContext context) {
            Map<Map<String, Object>, Optional<Classification>> answers = new HashMap<>();
            return new Classifier() {
                @Override
                public Optional<Classification> classify(Incident incident) {
                    Map<String, Object> shown = ProtocolWriter.incident(incident);
                    Optional<Classification> known = answers.get(shown);
                    if (known == null) {
                        known = ask(context, shown, answers.size());
                        answers.put(shown, known);
                    }
                    return known;
                }

                @Override
                public WatchedNames watches() {
                    return manifest.watches();
                }
            };
        }

        private Optional<Classification> ask(PluginContext context, Map<String, Object> incident, int asked) {
            if (asked == MOST_INCIDENTS) {
                throw new IllegalStateException("it is started for each incident, and for " + MOST_INCIDENTS
                        + " of them at most; a classifier in Groovy or a jar has no such bound");
            }
            return classify(RequestResponse.run(manifest, document(context, "incident", incident), MOST_ANSWER)
                    .good());
        }

        private static Optional<Classification> classify(RequestResponse.Answer answer) {
            if (answer.text().isBlank()) {
                return Optional.empty();
            }
            return read(
                    answer,
                    tree -> tree.isEmpty()
                            ? Optional.<Classification>empty()
                            : Optional.of(ProtocolReader.classification(tree)));
        }
    }

    private record OfObjective(PluginManifest manifest) implements Declared, ObjectiveProvider {
        @Override
        public List<FigureSpec> figures(PluginContext context) {
            return manifest.figures();
        }

        @Override
        public Objective create(PluginContext context) {
            return new Objective() {
                @Override
                public Assessment assess(Evidence evidence) {
                    return answered(RequestResponse.run(
                                    manifest, document(context, "evidence", EvidenceDocument.of(evidence)), MOST_ANSWER)
                            .begun());
                }

                @Override
                public WatchedNames watches() {
                    return manifest.watches();
                }
            };
        }

        private static Assessment answered(RequestResponse.Answer answer) {
            if (answer.text().stripLeading().startsWith("{")) {
                return read(answer.good(), ProtocolReader::assessment);
            }
            try {
                return NagiosAnswer.read(answer.exit(), answer.text());
            } catch (IllegalArgumentException e) {
                throw RequestResponse.unusable(answer, String.valueOf(e.getMessage()));
            }
        }
    }

    private record OfReporter(PluginManifest manifest) implements Declared, ReporterProvider {
        @Override
        public String extension() {
            return manifest.extension();
        }

        @Override
        public Reporter create(PluginContext context) {
            return (report, target) -> {
                RequestResponse.Answer answer = RequestResponse.run(
                                manifest, document(context, "report", report.tree()), MOST_REPORT)
                        .good();
                if (answer.bytes().length == 0) {
                    throw RequestResponse.unusable(answer, "it wrote nothing");
                }
                target.stream().write(answer.bytes());
            };
        }
    }

    private static <T> T read(
            RequestResponse.Answer answer, java.util.function.Function<Map<String, Object>, T> reader) {
        try {
            return reader.apply(Json.parseObject(new String(answer.bytes(), StandardCharsets.UTF_8)));
        } catch (JsonException e) {
            throw RequestResponse.unusable(
                    answer,
                    "its answer is no JSON object: '"
                            + Conversation.shortened(answer.text().strip()) + "'");
        } catch (IllegalArgumentException e) {
            throw RequestResponse.unusable(answer, String.valueOf(e.getMessage()));
        }
    }
}
