// A connection that comes and goes: many reconnects of one venue in a short time, told by events or by what lines say.
detector('reconnect-storm') {
    description 'Many reconnects of one venue in a short time'
    version '1.1'
    def names = option('event', 'reconnect,reconnected,connection_lost', 'names of the event, separated by commas')
    def pattern = option('pattern', '[Rr]e-?connect(?:ing|ed)\\b|[Cc]onnection (?:was |has been )?(?:refused|reset|lost|closed|dropped|timed out)|ECONN(?:REFUSED|RESET)',
            'a regular expression found in the line of one; empty for none')
    def most = option('threshold', 5, 'how many make a storm')
    def within = option('within', duration('5m'), 'in which time')
    def keyed = option('by', 'venue', 'the field that keeps connections apart')
    on event: names.tokenize(', '), orMatching: pattern
    by { field(keyed) ?: '' }
    threshold most, within: within
    severity WARN
    category 'connectivity'
    summary { "$count reconnects within ${within.toMinutes()} minutes" + (key ? " of $key" : '') }
    details { [venue: key, since: since] }
    example 'five reconnects in five minutes', expect: WARN, count: 1, given: (0..4).collect {
        [timestamp: "2026-01-02T10:0${it}:00Z", level: 'info', event: 'reconnect', venue: 'LMAX', message: 'reconnected']
    }
    example 'lines at INFO that say it', expect: WARN, count: 1, given: (0..4).collect {
        "2026-01-02 10:00:0${it} INFO feed: connection refused, retrying in 1 s"
    }
    example 'a reconnect an hour', expect: NONE, given: (0..4).collect {
        [timestamp: "2026-01-02T1${it}:00:00Z", level: 'info', event: 'reconnect', venue: 'LMAX', message: 'reconnected']
    }
}
