package org.alphatrade.dryrun.store.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What had been written of each file at one moment of the run, and which link came before: whoever keeps one such line
 * elsewhere can tell later that nothing before it was changed.
 *
 * @param number from 1
 * @param at by the clock on the wall; links follow each other by their digests, not by this
 * @param files the journal itself, as far as this line, and the parts of the logs that were open or just ended
 * @param previous the SHA-256 of the link before, without its end of line; empty for the first
 */
public record ChainLink(long number, Instant at, List<FileSeal> files, String previous) {
    static final String TYPE = "chain";

    public ChainLink {
        files = List.copyOf(files);
    }

    Map<String, Object> line(long records) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("records", records);
        line.put("type", TYPE);
        line.put("number", number);
        line.put("at", at.toString());
        line.put("files", files.stream().map(ChainLink::encode).toList());
        line.put("previous", previous);
        return line;
    }

    private static Map<String, Object> encode(FileSeal file) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("role", file.role());
        tree.put("file", file.path());
        tree.put("bytes", file.bytes());
        tree.put("sha256", file.sha256());
        return tree;
    }

    static ChainLink of(LineFields fields) {
        List<FileSeal> files = new ArrayList<>();
        for (LineFields file : fields.objects("files")) {
            files.add(new FileSeal(file.text("role"), file.text("file"), file.whole("bytes"), file.text("sha256")));
        }
        return new ChainLink(fields.whole("number"), fields.instant("at"), files, fields.text("previous"));
    }
}
