package org.alphatrade.dryrun.plugin.template;

import java.io.IOException;
import org.alphatrade.dryrun.plugin.model.PluginProblem;

/** A template that failed while a report was written, with its own file and line as the place. */
final class TemplateFault extends IOException {
    private static final long serialVersionUID = 1L;

    private TemplateFault(String message, Throwable cause) {
        super(message, cause);
    }

    static TemplateFault of(PluginProblem problem, Throwable cause) {
        TemplateFault fault = new TemplateFault(problem.text(), cause);
        String type = TemplateReporter.class.getName();
        fault.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(type, "write", problem.file(), Math.max(1, problem.line()))
        });
        return fault;
    }
}
