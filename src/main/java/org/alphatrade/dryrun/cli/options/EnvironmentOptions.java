package org.alphatrade.dryrun.cli.options;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alphatrade.dryrun.cli.options.mark.KeyValue;
import picocli.CommandLine.Option;

/** What is noted about the run and given to the runtime. */
public final class EnvironmentOptions {
    @KeyValue
    @Option(names = "--metadata", paramLabel = "K=V", description = "Note K=V in the summary; a K again replaces it. *")
    List<String> metadata = List.of();

    @KeyValue
    @Option(names = "--env", paramLabel = "K=V", description = "Set K in the runtime's environment. *")
    List<String> environment = List.of();

    public Map<String, String> metadata() {
        return map(metadata);
    }

    public Map<String, String> environment() {
        return map(environment);
    }

    /** The last value of a key wins, at the place of the first. */
    private static Map<String, String> map(List<String> pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            map.put(pair.substring(0, equals).strip(), pair.substring(equals + 1));
        }
        return map;
    }
}
