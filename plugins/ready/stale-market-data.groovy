// Market data that is old although something still comes: one symbol that falls silent, a price, sequence or timestamp that stands
// still while others move, ticks that say themselves how old they are. (That nothing comes at all is tick-liveness.)
// For lines of text a pattern names what it holds, and the value only where one shall be watched:
//   --plugin-option 'stale-market-data.pattern=quote (?<symbol>\w+) bid (?<value>[\d.]+)'
// Of each symbol the time begins with its first tick. One alone may stand still, unless alone=true.
import java.util.regex.Matcher

/** What a pattern holds under a name, as in (?<symbol>\w+); null where it names none. */
String held(Matcher found, String name) {
    return found.pattern().pattern().contains('(?<' + name + '>') ? found.group(name) : null
}

/** A figure; not-a-number for what is none, such as '1,000.5'. */
double figure(String text) {
    if (!text || !Character.isDigit(text.charAt(text.length() - 1)) || text.contains('x')) return Double.NaN
    try {
        return Double.parseDouble(text)
    } catch (NumberFormatException ignored) {
        return Double.NaN
    }
}

/** A value in a form in which equal ones are equal; an empty text for what is none, as NaN. */
String plain(String text) {
    double number = figure(text)
    if (Double.isFinite(number)) return Double.toString(number)
    return !text || ['nan', '-nan', 'null', 'none', 'inf', '-inf', 'infinity', '-infinity'].contains(text.toLowerCase()) ? '' : text
}

detector('stale-market-data') {
    description 'A symbol without a newer price, or whose price stands still while others move'
    version '1.0'
    def names = option('event', 'tick,market_data', 'names of the event of a tick, separated by commas').tokenize(', ')
    def pattern = option('pattern', '', 'a regular expression found in the line of one, with (?<symbol>...) and (?<value>...); empty for none')
    def symbol = option('by', 'symbol', 'the field that keeps symbols apart; empty for one alone')
    def values = option('value', 'price', 'fields of which one must change (prices, a sequence, a timestamp), separated by commas; empty for none').tokenize(', ')
    def within = option('within', duration('1m'), 'how long a symbol may be silent or stand still')
    def alone = option('alone', false, 'whether standing still counts also when nothing else moves')
    def bad = option('severity', FAIL, 'how bad it is')
    def most = 2_000
    mayBeAbsent 'symbol'
    Map<String, long[]> symbols = [:]         // symbol: last tick, last change, what was raised (1 silent, 2 still), ticks with a value
    Map<String, String> last = [:]            // symbol: its values
    long ticks = 0
    long unnamed = 0
    long unwatched = 0

    // Whether another one moved since.
    def othersMoved = { String name, long since -> symbols.any { it.key != name && it.value[1] > since && it.value[3] > 0 } }

    // What is too old at a time.
    def stale = { long now ->
        Map<String, String> found = [:]
        symbols.each { name, seen ->
            String of = name ? " of $name" : ''
            if (now - seen[0] > within.toMillis()) {
                if (seen[2] == 0) found[name] = "no tick$of for more than ${within.toSeconds()} s".toString()
                seen[2] |= 1
            } else if (seen[3] > 0 && now - seen[1] > within.toMillis() && (alone || othersMoved(name, seen[1]))) {
                if (seen[2] == 0) found[name] = "the price$of stands still for more than ${within.toSeconds()} s".toString()
                seen[2] |= 2
            }
        }
        return found
    }
    def facts = { String name ->
        long[] seen = symbols[name]
        [symbol: name, value: last[name] ?: null, last_tick: Instant.ofEpochMilli(seen[0]), last_change: Instant.ofEpochMilli(seen[1])]
    }

    inspect {
        String name = null
        String value = ''
        boolean tick = names.contains(event)
        if (tick) {
            name = symbol ? field(symbol) : ''
            value = values.collect { plain(field(it)) }.findAll().join(' ')
        } else if (pattern) {
            def found = record.text() =~ pattern
            tick = found.find()
            if (tick) {
                name = symbol ? held(found, 'symbol') : ''
                value = plain(held(found, 'value'))
            }
        }
        if (!tick) return
        ticks++
        if (symbol && !name) unnamed++
        name = name ?: ''
        long now = ingestedAt.toEpochMilli()
        long[] seen = symbols[name]
        if (!seen) {
            if (symbols.size() >= most) {
                unwatched++
                return
            }
            seen = [now, now, 0L, 0L] as long[]
            symbols[name] = seen
        }
        seen[0] = now
        seen[2] &= 2
        if (value) {
            seen[3]++
            if (value != last[name]) {
                last[name] = value
                seen[1] = now
                seen[2] = 0
            }
        }
    }
    tick { stale(now.toEpochMilli()).each { raise it.value, severity: bad, category: 'market-data', details: facts(it.key) } }
    finish {
        stale(now.toEpochMilli()).each { raise it.value, severity: bad, category: 'market-data', details: facts(it.key) }
        if (unwatched) {
            raise "$unwatched ticks of symbols beyond the first $most were not watched", severity: WARN, category: 'unchecked', details: [ticks: unwatched]
        }
        if (unnamed && unnamed < ticks) {
            raise "$unnamed of $ticks ticks name no '$symbol' and were judged as those of one symbol", severity: WARN, category: 'unchecked', details: [ticks: unnamed]
        }
        def valueless = symbols.findAll { it.value[3] == 0 }.keySet()
        if (valueless && valueless.size() < symbols.size()) {
            raise "no tick of ${valueless.size()} of ${symbols.size()} symbols has a value, so whether they stand still was not checked", severity: WARN,
                    category: 'unchecked', details: [symbols: valueless.take(20).join(', ')]
        }
    }
    unchecked {
        if (ticks == 0) return 'no tick was seen'
        if (symbol && unnamed == ticks) return "no tick names a '$symbol', so all were judged as those of one symbol"
        boolean valued = symbols.any { it.value[3] > 0 }
        if ((values || pattern.contains('(?<value>')) && !valued) return "no tick has a value (${values.join(', ')}), so whether prices stand still was not checked"
        return valued && symbols.size() == 1 && !alone ? 'with one symbol alone (alone=false) nothing tells a price that stands still from a quiet market' : ''
    }

    example 'a symbol that falls silent while another goes on', expect: FAIL, count: 1, given: (0..9).collect {
        [timestamp: "2026-01-02T10:00:${it * 5 + 10}Z", level: 'info', event: 'tick', symbol: it < 2 ? 'EURUSD' : 'GBPUSD', price: 1.08 + it / 1000]
    } + [[timestamp: '2026-01-02T10:01:20Z', level: 'info', event: 'tick', symbol: 'GBPUSD', price: 1.2]]
    example 'a price that stands still', expect: FAIL, count: 1, given: (10..59).collectMany {
        [[timestamp: "2026-01-02T10:00:${it}Z", level: 'info', event: 'tick', symbol: 'EURUSD', price: 1.08],
         [timestamp: "2026-01-02T10:00:${it}Z", level: 'info', event: 'tick', symbol: 'GBPUSD', price: 1.2 + it / 1000]]
    } + (10..20).collectMany {
        [[timestamp: "2026-01-02T10:01:${it}Z", level: 'info', event: 'tick', symbol: 'EURUSD', price: 1.08],
         [timestamp: "2026-01-02T10:01:${it}Z", level: 'info', event: 'tick', symbol: 'GBPUSD', price: 1.3 + it / 1000]]
    }
    example 'prices that move', expect: NONE, given: (10..59).collectMany { second -> ['EURUSD', 'GBPUSD'].collect {
        [timestamp: "2026-01-02T10:00:${second}Z", level: 'info', event: 'tick', symbol: it, price: 1.2 + second / 1000]
    } }
    example 'no price in any tick', expect: PASS, given: (10..59).collect {
        [timestamp: "2026-01-02T10:00:${it}Z", level: 'info', event: 'tick', symbol: 'EURUSD', price: 'NaN']
    }
    example 'a runtime that logs none', expect: PASS, given: '2026-01-02 10:00:00 INFO alive'
}

detector('tick-age') {
    description 'Ticks that say themselves how old they are, and are too old'
    version '1.0'
    def names = option('event', 'tick,market_data', 'names of the event of a tick, separated by commas').tokenize(', ')
    def pattern = option('pattern', '', 'a regular expression found in the line of one, with (?<age>...) and (?<symbol>...); empty for none')
    def symbol = option('by', 'symbol', 'the field that keeps symbols apart; empty for none')
    def age = option('age', 'age_ms', 'the field with the age of a tick')
    def unit = option('unit', duration('1ms'), 'what 1 in that field means')
    def oldest = option('limit', duration('5s'), 'how old a tick may be')
    def times = option('times', 3, 'so many in a row are raised')
    def bad = option('severity', WARN, 'how bad it is')
    mayBeAbsent 'symbol'
    double limit = oldest.toNanos() / (double) unit.toNanos()
    Map<String, Long> old = [:]               // symbol: old ticks in a row
    long ticks = 0
    long unread = 0

    inspect {
        String name = ''
        String written = null
        boolean tick = names.contains(event)
        if (tick) {
            written = field(age)
            name = symbol ? field(symbol) ?: '' : ''
        } else if (pattern) {
            def found = record.text() =~ pattern
            tick = found.find()
            if (tick) {
                written = held(found, 'age')
                name = held(found, 'symbol') ?: ''
            }
        }
        if (!tick) return
        ticks++
        double how = figure(written)
        if (!Double.isFinite(how) || how < -limit) {
            if (unread == 0 && written) raise "the age of a tick is none: '$age' is '$written'", severity: WARN, category: 'unchecked'
            unread++
        } else if (how <= limit) {
            old.remove(name)
        } else if (old.size() < 10_000 || old.containsKey(name)) {
            long row = (old[name] ?: 0L) + 1
            old[name] = row
            if (row == times) {
                raise "$times ticks in a row${name ? ' of ' + name : ''} are older than ${oldest.toMillis()} ms", severity: bad, category: 'market-data',
                        details: [symbol: name, age: how]
            }
        }
    }
    finish {
        if (unread && unread < ticks) {
            raise "$unread of $ticks ticks have no age in '$age'; they were not checked", severity: WARN, category: 'unchecked', details: [ticks: unread]
        }
    }
    unchecked { ticks == 0 ? 'no tick was seen' : unread == ticks ? "no tick has an age in '$age'" : '' }

    example 'three old ticks', expect: WARN, count: 1, given: (1..4).collect {
        [timestamp: "2026-01-02T10:00:0${it}Z", level: 'info', event: 'tick', symbol: 'EURUSD', age_ms: 7000 + it]
    }
    example 'fresh ticks, and one that is old', expect: NONE, given: (1..4).collect {
        [timestamp: "2026-01-02T10:00:0${it}Z", level: 'info', event: 'tick', symbol: 'EURUSD', age_ms: it == 2 ? 7000 : 12]
    }
    example 'an age that is no number', expect: WARN, given: (1..4).collect {
        [timestamp: "2026-01-02T10:00:0${it}Z", level: 'info', event: 'tick', symbol: 'EURUSD', age_ms: it == 2 ? '7,000.5' : 12]
    }
    example 'ticks without an age', expect: PASS, given: (1..4).collect {
        [timestamp: "2026-01-02T10:00:0${it}Z", level: 'info', event: 'tick', symbol: 'EURUSD']
    }
}
