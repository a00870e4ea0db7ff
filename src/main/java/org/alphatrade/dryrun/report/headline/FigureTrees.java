package org.alphatrade.dryrun.report.headline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alphatrade.dryrun.report.tree.JsonTrees;
import org.alphatrade.dryrun.spi.Figure;
import org.alphatrade.dryrun.spi.MissingEvidenceException;
import org.alphatrade.dryrun.spi.Window;
import org.jspecify.annotations.Nullable;

/** Figures over records as a program is shown them. */
final class FigureTrees {
    private FigureTrees() {}

    static List<Map<String, Object>> of(List<Figure> figures) {
        return figures.stream().map(FigureTrees::of).toList();
    }

    private static Map<String, Object> of(Figure figure) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", figure.name());
        tree.put("about", figure.about());
        tree.put("unit", figure.unit());
        tree.put("unknown", figure.unknown().isEmpty() ? null : figure.unknown());
        tree.put("remark", figure.remark());
        tree.put("samples", figure.samples());
        tree.put("unread", figure.unread());
        put(tree, "lowest", figure::lowest);
        put(tree, "highest", figure::highest);
        put(tree, "whole", figure::whole);
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, Supplier<Figure.Reading> reading) {
        tree.put(key, reading(reading));
    }

    private static @Nullable Map<String, Object> reading(Supplier<Figure.Reading> asked) {
        try {
            Figure.Reading reading = asked.get();
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("value", reading.value());
            tree.put("samples", reading.samples());
            tree.put("started_at", JsonTrees.iso(reading.window().map(Window::start)));
            tree.put("ended_at", JsonTrees.iso(reading.window().map(Window::end)));
            return tree;
        } catch (MissingEvidenceException none) {
            return null;
        }
    }
}
