package org.alphatrade.dryrun.rehearsal.request;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.alphatrade.dryrun.base.json.ImmutableMaps;

/** Collects options under the names and in the forms in which plugins read them. */
final class Settings {
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000L);

    private final Map<String, String> map = new LinkedHashMap<>();

    Settings put(String name, Object value) {
        map.put(name, value.toString());
        return this;
    }

    Settings putAny(String name, Optional<?> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    Settings putAny(String name, OptionalDouble value) {
        value.ifPresent(present -> put(name, plain(BigDecimal.valueOf(present))));
        return this;
    }

    Settings putAny(String name, OptionalInt value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    Settings put(String name, Duration value) {
        BigDecimal seconds = BigDecimal.valueOf(value.getSeconds())
                .add(BigDecimal.valueOf(value.getNano()).divide(NANOS));
        return put(name + "-seconds", plain(seconds));
    }

    Settings putDuration(String name, Optional<Duration> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    Map<String, String> map() {
        return ImmutableMaps.copy(map);
    }
}
