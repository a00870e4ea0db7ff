// Activity that dries up: fewer ticks, decisions, orders, trades or fills than expected within a time. Name the events of your
// runtime, or for lines of text a pattern, as in
//   --plugin-option order-liveness.event=order_sent,order_amended --plugin-option order-liveness.minimum=10
//   --plugin-option 'tick-liveness.pattern=Bot heartbeat'
// The time begins with the first of them. Where there is none at all the report says that it was not checked, unless they are
// required: then it begins with the run. They are once you have named your own event or pattern; required=false says that even
// of these there may be none.

/** A duration in words. */
String words(Duration time) {
    return time.toSeconds() < 120 ? "${time.toSeconds()} seconds" : "${time.toMinutes()} minutes"
}

/** Whether there must be any: as asked, else if the operator named what is counted. */
boolean mustBe(String asked, Object named) {
    def word = asked.toLowerCase()
    if (!['auto', 'true', 'false'].contains(word)) {
        throw new IllegalArgumentException("required: '$asked' is none of true, false, auto")
    }
    return word == 'auto' ? named as boolean : word == 'true'
}

detector('tick-liveness') {
    description 'Fewer market data ticks than expected'
    version '1.2'
    def usual = 'tick,market_data'
    def names = option('event', usual, 'names of the event, separated by commas')
    def pattern = option('pattern', '', 'a regular expression found in the line of one; empty for none')
    def least = option('minimum', 1, 'how many there must be at least')
    def within = option('within', duration('5m'), 'in which time')
    def required = mustBe(option('required', 'auto', 'whether there must be any: true, false, or auto, if event or pattern is given'), names != usual || pattern)
    on event: names.tokenize(', '), orMatching: pattern
    atLeast least, within: within, fromTheFirst: !required
    severity FAIL
    category 'liveness'
    summary { "fewer than $least ticks within ${words(within)}" }
    example 'no tick for six minutes', expect: FAIL, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"tick","message":"EURUSD"}
        {"timestamp":"2026-01-02T10:06:01Z","level":"info","event":"heartbeat","message":"alive"}
        '''
    example 'no tick beside text', expect: FAIL, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"tick","message":"EURUSD"}
        2026-01-02 10:06:01 INFO no tick for long
        '''
    example 'a runtime that logs none', expect: PASS, given: '''
        2026-01-02 10:00:00 INFO alive
        2026-01-02 10:20:00 INFO alive
        '''
    example 'a tick a minute', expect: NONE, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"tick","message":"EURUSD"}
        {"timestamp":"2026-01-02T10:01:00Z","level":"info","event":"tick","message":"EURUSD"}
        {"timestamp":"2026-01-02T10:02:00Z","level":"info","event":"tick","message":"EURUSD"}
        '''
}

detector('decision-liveness') {
    description 'Fewer decisions than expected'
    version '1.2'
    def usual = 'decision'
    def names = option('event', usual, 'names of the event, separated by commas')
    def pattern = option('pattern', '', 'a regular expression found in the line of one; empty for none')
    def least = option('minimum', 1, 'how many there must be at least')
    def within = option('within', duration('1h'), 'in which time')
    def required = mustBe(option('required', 'auto', 'whether there must be any: true, false, or auto, if event or pattern is given'), names != usual || pattern)
    on event: names.tokenize(', '), orMatching: pattern
    atLeast least, within: within, fromTheFirst: !required
    severity WARN
    category 'liveness'
    summary { "fewer than $least decisions within ${words(within)}" }
    example 'no decision for two hours', expect: WARN, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"decision","message":"hold"}
        {"timestamp":"2026-01-02T12:00:00Z","level":"info","event":"heartbeat","message":"alive"}
        '''
}

detector('order-liveness') {
    description 'Fewer orders than expected'
    version '1.2'
    def usual = 'order,order_sent'
    def names = option('event', usual, 'names of the event, separated by commas')
    def pattern = option('pattern', '', 'a regular expression found in the line of one; empty for none')
    def least = option('minimum', 1, 'how many there must be at least')
    def within = option('within', duration('1h'), 'in which time')
    def required = mustBe(option('required', 'auto', 'whether there must be any: true, false, or auto, if event or pattern is given'), names != usual || pattern)
    on event: names.tokenize(', '), orMatching: pattern
    atLeast least, within: within, fromTheFirst: !required
    severity WARN
    category 'liveness'
    summary { "fewer than $least orders within ${words(within)}" }
    example 'no order for two hours', expect: WARN, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order","message":"buy 3 EURUSD"}
        {"timestamp":"2026-01-02T12:00:00Z","level":"info","event":"heartbeat","message":"alive"}
        '''
}

detector('trade-liveness') {
    description 'Fewer trades than expected'
    version '1.2'
    def usual = 'trade,fill,order_filled'
    def names = option('event', usual, 'names of the event, separated by commas')
    def pattern = option('pattern', '', 'a regular expression found in the line of one; empty for none')
    def least = option('minimum', 1, 'how many there must be at least')
    def within = option('within', duration('24h'), 'in which time')
    def required = mustBe(option('required', 'auto', 'whether there must be any: true, false, or auto, if event or pattern is given'), names != usual || pattern)
    on event: names.tokenize(', '), orMatching: pattern
    atLeast least, within: within, fromTheFirst: !required
    severity WARN
    category 'liveness'
    summary { "fewer than $least trades within ${words(within)}" }
    example 'no trade for more than a day', expect: WARN, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"fill","message":"3 EURUSD at 1.0842"}
        {"timestamp":"2026-01-03T11:00:00Z","level":"info","event":"heartbeat","message":"alive"}
        '''
}

detector('fill-liveness') {
    description 'Orders without fills: none is filled within a time'
    version '1.2'
    def orders = option('order-event', 'order,order_sent', 'names of the order event, separated by commas').tokenize(', ')
    def orderPattern = option('order-pattern', '', 'a regular expression found in the line of an order; empty for none')
    def fills = option('fill-event', 'fill,order_filled', 'names of the fill event, separated by commas').tokenize(', ')
    def fillPattern = option('fill-pattern', '', 'a regular expression found in the line of a fill; empty for none')
    def within = option('within', duration('1h'), 'how long after an order a fill must come at the latest')
    on event: orders, orMatching: orderPattern
    expect(within: within) { fills.contains(event) || fillPattern && matches(fillPattern) }
    severity WARN
    category 'liveness'
    summary { "no fill within ${words(within)} of an order" }
    example 'orders that nobody fills', expect: WARN, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order","message":"buy 3 EURUSD"}
        {"timestamp":"2026-01-02T10:30:00Z","level":"info","event":"order","message":"buy 3 EURUSD"}
        {"timestamp":"2026-01-02T11:00:01Z","level":"info","event":"heartbeat","message":"alive"}
        '''
    example 'an order and its fill', expect: NONE, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order","message":"buy 3 EURUSD"}
        {"timestamp":"2026-01-02T10:00:01Z","level":"info","event":"fill","message":"3 EURUSD at 1.0842"}
        {"timestamp":"2026-01-02T11:30:00Z","level":"info","event":"heartbeat","message":"alive"}
        '''
}
