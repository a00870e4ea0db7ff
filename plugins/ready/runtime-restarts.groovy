// A runtime that ends and is started again by a wrapper (a shell loop, supervisord, a container's restart policy): for the harness it
// lives on, though it crashes every few seconds. It is told by what it writes when it starts, an event or a line; where none of
// these was ever seen by the process id in its records, a field or what a pattern holds in brackets:
//   --plugin-option 'runtime-restarts.pattern=Starting worker' --plugin-option 'runtime-restarts.pid-pattern=PID=(\d+)'
// A new process id is a restart when no process of before is heard any more, so that workers which come and go are none.
detector('runtime-restarts') {
    description 'The runtime was started again behind a wrapper'
    version '1.0'
    def banners = option('event', 'startup,bot_started,app_started,service_started', 'names of the event of a start, separated by commas').tokenize(', ')
    def pattern = option('pattern', '', 'a regular expression found in the line of a start; empty for none')
    def fields = option('pid', 'pid,process.pid,process_id', 'fields with the process id, separated by commas').tokenize(', ')
    def pidPattern = option('pid-pattern', '', 'a regular expression with the process id of a line of text in brackets; empty for none')
    def settle = option('settle', duration('1m'), 'how long the processes of before must have been silent; ten times as long if they were heard but once')
    def most = option('threshold', 3, 'so many within the time are warnings, more of them fail')
    def within = option('within', duration('1h'), 'in which time')
    List<Long> restarts = []
    Instant banner = null
    Map<String, long[]> processes = [:]       // pid: first heard, last heard, longest pause, how often heard
    List<Long> arrivals = []                  // when a new one was first heard that is not judged yet
    long unwatched = 0

    // How bad it is to have been started again at a time.
    def severityOf = { long at ->
        restarts.removeIf { it < at - within.toMillis() }
        if (restarts.size() <= most) restarts.add(at)
        restarts.size() > most ? FAIL : WARN
    }
    def text = { Object bad -> bad == FAIL ? 'the runtime is started again and again' : 'the runtime was started again' }

    // Whether only new processes were heard since one came: unknown (null) until those of before were silent for long enough.
    def replaced = { long came, long now, long wait ->
        if (processes.values().any { it[0] < came && it[1] >= came }) return false
        def old = processes.values().findAll { it[0] < came }
        return old.every { now - came > Math.max(it[3] > 1 ? wait : 10 * wait, 5 * Math.max(it[2], came - it[1])) } ? true : null
    }

    inspect {
        if (banners.contains(event) || pattern && matches(pattern)) {
            if (banner != null) {
                def bad = severityOf(time.toEpochMilli())
                raise text(bad), severity: bad, category: 'lifecycle', details: [last_start: banner]
            }
            banner = time
        }
        def pid = fields.findResult { field(it) }
        if (!pid && pidPattern) {
            def found = record.text() =~ pidPattern
            if (found.find() && found.groupCount() > 0) pid = found.group(1)
        }
        if (pid) {
            long now = ingestedAt.toEpochMilli()
            long[] known = processes[pid]
            if (known) {
                known[2] = Math.max(known[2], now - known[1])
                known[1] = now
                known[3]++
            } else if (processes.size() < 10_000) {
                if (processes) arrivals.add(now)
                processes[pid] = [now, now, 0L, 1L] as long[]
            } else {
                unwatched++
            }
        }
    }
    tick {
        while (arrivals) {
            def answer = banner != null ? false : replaced(arrivals[0], now.toEpochMilli(), settle.toMillis())
            if (answer == null) break
            def came = arrivals.remove(0)
            if (answer) {
                def bad = severityOf(came)
                raise text(bad), severity: bad, category: 'lifecycle', at: Instant.ofEpochMilli(came)
            }
        }
    }
    finish {
        if (unwatched && banner == null) {
            raise "$unwatched lines of process ids beyond the first ${processes.size()} were not watched; name what the runtime writes when it starts",
                    severity: WARN, category: 'unchecked', details: [lines: unwatched, processes: processes.size()]
        }
        arrivals.each { came ->
            boolean heardOften = processes.values().findAll { it[0] < came }.every { it[3] > 2 }
            if (banner == null && heardOften && replaced(came, now.toEpochMilli(), 0)) {
                def bad = severityOf(came)
                raise text(bad), severity: bad, category: 'lifecycle', at: Instant.ofEpochMilli(came)
            }
        }
    }
    unchecked { banner == null && !processes ? 'neither a start nor a process id was seen' : '' }

    example 'a banner again and again', expect: FAIL, count: 5, given: (0..5).collect {
        [timestamp: "2026-01-02T10:0${it}:00Z", level: 'info', event: 'startup', message: "bot 2.1 starts"]
    }
    example 'one start', expect: NONE, given: (0..5).collect {
        [timestamp: "2026-01-02T10:0${it}:00Z", level: 'info', event: it == 0 ? 'startup' : 'tick', message: 'alive']
    }
    example 'a process that takes the place of another', expect: WARN, count: 1, given: (0..59).collect {
        [timestamp: String.format('2026-01-02T10:%02d:00Z', it), level: 'info', pid: it < 30 ? 4711 : 4820, message: 'alive']
    }
    example 'workers of one parent', expect: NONE, given: (0..59).collect {
        [timestamp: String.format('2026-01-02T10:%02d:00Z', it), level: 'info', pid: it % 3 == 0 ? 4711 : 4720 + it.intdiv(10), message: 'alive']
    }
}
