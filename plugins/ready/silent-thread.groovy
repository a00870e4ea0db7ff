// Something that used to come regularly and stopped while the rest goes on (silence of all is --log-stale-...): a feed thread that ended, a scheduler that hangs.
// What is told apart are the names of events, else those of loggers (or whatever field is named), else what a pattern holds
// in brackets of a line of text, as the logger of Python's usual layout:
//   --plugin-option 'silent-thread.pattern=^\S+ \S+ - ([\w.]+) - '
// Regular is what came so many times over so long that its longest pause is a small part of it: bursts, and what comes now and
// then, are not watched. What rests at night is: give it a 'within' that is longer than the night, or name it under 'except'.
detector('silent-thread') {
    description 'Events that came regularly have stopped'
    version '1.0'
    def fields = option('by', 'logger,logger_name,log.logger,target,thread', 'fields that tell apart what has no event, separated by commas').tokenize(', ')
    def pattern = option('pattern', '', 'a regular expression with a name in a line of text in brackets; empty for none')
    def only = option('only', '', 'the names that are watched, separated by commas; empty for all').tokenize(', ')
    def except = option('except', '', 'names that are not watched, separated by commas').tokenize(', ')
    def least = option('minimum', 20, 'how often it must have come')
    def steady = option('steady', duration('1h'), 'over how long it must have come')
    def within = option('within', duration('10m'), 'how long it may stop at least')
    def times = option('times', 5, 'so many times its longest pause it may stop as well')
    def bad = option('severity', WARN, 'how bad it is')
    Map<String, long[]> heard = [:]           // name: first, last, longest pause, how often, whether it was raised
    long newest = 0
    long look = 0
    boolean regular = false
    long unwatched = 0

    inspect {
        newest = ingestedAt.toEpochMilli()
        String name = event ?: fields.findResult { field(it) } ?: ''
        if (!name && pattern) {
            def found = record.text() =~ pattern
            if (found.find() && found.groupCount() > 0) name = found.group(1)
        }
        if (!name || only && !only.contains(name) || except.contains(name)) return
        long[] known = heard[name]
        if (known) {
            known[2] = Math.max(known[2], newest - known[1])
            known[1] = newest
            known[3]++
            known[4] = 0
        } else if (heard.size() < 2_000) {
            heard[name] = [newest, newest, 0L, 1L, 0L] as long[]
        } else {
            unwatched++
        }
    }
    tick {
        if (now.toEpochMilli() < look) return
        look = now.toEpochMilli() + Math.min(10_000L, within.toMillis().intdiv(10) as long)
        heard.each { name, seen ->
            long span = seen[1] - seen[0]
            if (seen[3] < least || span < steady.toMillis() || seen[2] * 10 > span) return
            regular = true
            if (seen[4] == 0 && newest - seen[1] > Math.max(within.toMillis(), times * seen[2])) {
                seen[4] = 1
                raise "'$name' came regularly and has stopped", severity: bad, category: 'liveness', at: Instant.ofEpochMilli(seen[1]),
                        details: [name: name, last: Instant.ofEpochMilli(seen[1]), times: seen[3], longest_pause_seconds: seen[2] / 1000.0d]
            }
        }
    }
    finish {
        if (unwatched) {
            raise "$unwatched lines of names beyond the first ${heard.size()} were not watched; name under 'only' those that matter",
                    severity: WARN, category: 'unchecked', details: [lines: unwatched, names: heard.size()]
        }
    }
    unchecked { regular ? '' : "nothing came ${least} times over ${steady.toMinutes()} minutes" }

    example 'a feed that ends while heartbeats go on', expect: WARN, count: 1, given: (0..119).collect {
        [timestamp: String.format('2026-01-02T%02d:%02d:00Z', 10 + it.intdiv(60), it % 60), level: 'info', event: it < 90 && it % 2 == 0 ? 'quote' : 'heartbeat']
    }
    example 'a thread of a text bot that ends', expect: WARN, count: 1, given: (0..119).collect {
        [timestamp: String.format('2026-01-02T%02d:%02d:00Z', 10 + it.intdiv(60), it % 60), level: 'info', logger: it < 90 && it % 2 == 0 ? 'feed' : 'main']
    }
    example 'a burst of orders and nothing after it', expect: NONE, given: (0..119).collect {
        [timestamp: String.format('2026-01-02T%02d:%02d:00Z', 10 + it.intdiv(60), it % 60), level: 'info', event: it < 40 ? 'order' : 'heartbeat']
    } + [[timestamp: '2026-01-02T12:01:00Z', level: 'info', event: 'heartbeat']]
    example 'too short to tell', expect: PASS, given: (0..9).collect {
        [timestamp: "2026-01-02T10:0${it}:00Z", level: 'info', event: 'quote']
    }
}
