package org.alphatrade.dryrun.plugin.executable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.alphatrade.dryrun.base.json.Json;
import org.alphatrade.dryrun.base.json.JsonException;
import org.alphatrade.dryrun.base.text.Text;
import org.alphatrade.dryrun.base.time.SuspendTolerantTimer;

/** Lines to a program and lines from it, in turns: it is given some, told to answer, and waited for. */
final class Conversation {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_LINES = 10_000;
    private static final int MOST_BYTES = 16 << 20;
    private static final String END = "\0";

    private final PluginProcess program;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private long pending;
    private long turn;

    Conversation(PluginManifest manifest) {
        this.program = PluginProcess.start(manifest);
        program.thread("answers", this::read);
    }

    /** Hands over lines, each with its LF, asks for an answer, and returns what came before the word that it is done. */
    List<Map<String, Object>> say(String text) {
        turn++;
        program.expectAnswer();
        write(text + "{\"type\":\"flush\",\"n\":" + turn + "}\n");
        List<Map<String, Object>> answers = new ArrayList<>();
        for (String line = next(); ; line = next()) {
            if (line.equals(END)) {
                throw ended();
            }
            Map<String, Object> answer = parsed(line);
            if ("done".equals(answer.get("type"))) {
                done(answer);
                program.answered();
                return answers;
            }
            answers.add(answer);
        }
    }

    private void done(Map<String, Object> answer) {
        Object n = answer.get("n");
        if (!(n instanceof Number number) || number.longValue() != turn) {
            throw lost("it answered {\"type\":\"done\",\"n\":" + n + "}, n must be " + turn + " as in the flush");
        }
    }

    /** Closes its input and returns what it says until it ends, which must be with exit code 0. */
    List<Map<String, Object>> end() {
        program.expectAnswer();
        try {
            program.input().close();
        } catch (IOException e) {
            throw deaf();
        }
        List<Map<String, Object>> answers = new ArrayList<>();
        for (String line = next(); !line.equals(END); line = next()) {
            answers.add(parsed(line));
        }
        int exit = program.awaitEnd();
        if (!program.killed().isEmpty() || exit != 0) {
            throw ended();
        }
        program.close();
        return answers;
    }

    /** Lets the program end by itself, for a while; returns at once. */
    void dismiss() {
        program.dismiss();
    }

    /** Ends with a program that reads no more: what it said before tells more than its exit code. */
    private RuntimeException deaf() {
        for (String line = next(); !line.equals(END); line = next()) {
            parsed(line);
        }
        return ended();
    }

    private RuntimeException ended() {
        if (!program.killed().isEmpty()) {
            return program.gone(program.killed());
        }
        int exit = program.awaitEnd();
        RuntimeException gone =
                program.gone(program.killed().isEmpty() ? "it ended with exit code " + exit : program.killed());
        program.close();
        return gone;
    }

    /** Ends a program whose answers make no sense. */
    RuntimeException lost(String why) {
        program.kill(why);
        RuntimeException gone = program.gone(why);
        program.close();
        return gone;
    }

    private Map<String, Object> parsed(String line) {
        try {
            return Json.parseObject(line);
        } catch (JsonException e) {
            throw lost("it wrote a line that is no JSON object: '" + shortened(line) + "'");
        }
    }

    static String shortened(String line) {
        return Text.cut(line, 120);
    }

    private void write(String text) {
        try {
            program.input().write(text.getBytes(StandardCharsets.UTF_8));
            program.input().flush();
        } catch (IOException e) {
            throw deaf();
        }
    }

    private String next() {
        try {
            while (true) {
                String line = lines.poll(SuspendTolerantTimer.LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (line != null) {
                    take(-line.length());
                    return line;
                }
                if (!program.killed().isEmpty()) {
                    return END;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw lost("it was interrupted");
        }
    }

    private synchronized boolean take(int bytes) {
        pending += bytes;
        return pending <= MOST_BYTES && lines.size() <= MOST_LINES;
    }

    private void read() {
        byte[] buffer = new byte[64 << 10];
        java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
        try {
            InputStream stream = program.output();
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] != '\n') {
                        line.write(buffer[i]);
                    } else if (!add(line)) {
                        return;
                    }
                }
                if (line.size() > LONGEST_LINE) {
                    program.kill("it wrote a line of more than " + LONGEST_LINE + " bytes");
                    return;
                }
            }
            add(line);
        } catch (IOException e) {
            program.kill("its output cannot be read: " + e.getMessage());
        } finally {
            lines.add(END);
        }
    }

    private boolean add(java.io.ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8).strip();
        line.reset();
        if (text.isEmpty() || text.equals(END)) {
            return true;
        }
        lines.add(text);
        if (!take(text.length())) {
            program.kill("it flooded its output: more than " + MOST_LINES + " lines or " + (MOST_BYTES >> 20)
                    + " MiB in one answer");
            return false;
        }
        return true;
    }
}
