package org.alphatrade.dryrun.plugin.groovy.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alphatrade.dryrun.plugin.groovy.loading.ScriptClassLoader;
import org.alphatrade.dryrun.plugin.model.PluginProblem;

/** What is wrong with a script, in its own lines. */
public final class Diagnostics {
    private static final StackWalker STACK = StackWalker.getInstance(Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE));

    private final ScriptText text;
    private final List<PluginProblem> problems = new ArrayList<>();

    public Diagnostics(ScriptText text) {
        this.text = text;
    }

    public void add(int line, int column, String sentence) {
        boolean known = problems.stream()
                .anyMatch(p -> p.line() == line
                        && (column > 0 && p.column() == column || p.sentence().equals(sentence)));
        if (!known) {
            problems.add(new PluginProblem(text.file(), line, column, sentence, text.line(line)));
        }
    }

    /** Notes a problem with the line of the script that is being run. */
    public void here(String sentence) {
        add(line(), 0, sentence);
    }

    /** Notes with that line why something in it was refused; a script that refuses by itself need not say why. */
    public void here(IllegalArgumentException refused) {
        String why = refused.getMessage();
        here(why == null ? refused.getClass().getSimpleName() : why);
    }

    /** Notes what a script threw while it was being read. */
    public void thrown(Throwable thrown) {
        int line = lineOf(thrown);
        String message = thrown.getMessage() == null ? "" : ": " + ScriptValues.oneLine(thrown.getMessage());
        add(line, 0, "it fails when it is loaded: " + thrown.getClass().getSimpleName() + message);
    }

    private int lineOf(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (text.name().equals(frame.getFileName())) {
                return frame.getLineNumber();
            }
        }
        return 0;
    }

    /** Returns the line in which something was thrown, as a sentence ends with it: {@code (mine.groovy:3)}. */
    public String place(Throwable thrown) {
        return place(lineOf(thrown));
    }

    /** Returns a line as a sentence ends with it; nothing for a line that is not known. */
    public String place(int line) {
        return line == 0 ? "" : " (" + text.name() + ":" + line + ")";
    }

    /** Returns the line of the script that is being run; 0 when none is. */
    public static int line() {
        return STACK.walk(
                frames -> frames.filter(f -> f.getDeclaringClass().getClassLoader() instanceof ScriptClassLoader)
                        .mapToInt(StackWalker.StackFrame::getLineNumber)
                        .findFirst()
                        .orElse(0));
    }

    public boolean none() {
        return problems.isEmpty();
    }

    public List<PluginProblem> all() {
        return problems.stream()
                .sorted(java.util.Comparator.comparingInt(PluginProblem::line).thenComparingInt(PluginProblem::column))
                .toList();
    }
}
