package org.alphatrade.dryrun.engine.baseline;

import java.util.Arrays;
import java.util.List;

/** Names in one text, with commas between them. */
final class Names {
    private Names() {}

    static List<String> of(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
