// The runtime's clock against ours: records whose own time is far from the time they were read.
// It sees that in a rehearsal and in an audit of its logs; logs of another origin do not tell when they were read.
detector('clock-skew') {
    description 'The time of records is far from the time they were read'
    version '1.1'
    def ahead = option('ahead', duration('2s'), 'how far a record may be ahead of us')
    def behind = option('behind', duration('30s'), 'how far a record may be behind us')
    def pattern = option('pattern', '', 'a regular expression found in the lines that are looked at; empty for all')
    def many = option('threshold', 3, 'how many make an incident')
    def within = option('within', duration('1m'), 'in which time')
    when { (!pattern || matches(pattern)) && (time > ingestedAt + ahead || time < ingestedAt - behind) }
    threshold many, within: within
    severity WARN
    category 'clock'
    summary { "records are ${Duration.between(time, ingestedAt).abs().toSeconds()} s ${time > ingestedAt ? 'ahead of' : 'behind'} the clock of the harness" }
    details { [record_time: time, read_at: ingestedAt] }
    example 'three records that are a minute old', expect: WARN, count: 1, given: '''
        {"timestamp":"2026-01-02T10:01:00Z","level":"info","event":"tick","message":"on time"}
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"tick","message":"late"}
        {"timestamp":"2026-01-02T10:00:01Z","level":"info","event":"tick","message":"late"}
        {"timestamp":"2026-01-02T10:00:02Z","level":"info","event":"tick","message":"late"}
        '''
    example 'records on time', expect: NONE, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"tick","message":"on time"}
        {"timestamp":"2026-01-02T10:00:05Z","level":"info","event":"tick","message":"on time"}
        {"timestamp":"2026-01-02T10:00:10Z","level":"info","event":"tick","message":"on time"}
        '''
}
