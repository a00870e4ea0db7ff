// Activity that dries up: fewer ticks, decisions, orders or fills than expected within an hour.
// Delete what your runtime does not have; name its events with options, as in
//   --plugin-option order-liveness.event=order_sent,order_amended --plugin-option order-liveness.minimum=10
detector('tick-liveness') {
    description 'Fewer market data ticks than expected'
    version '1.0'
    def names = option('event', 'tick,market_data', 'names of the event, separated by commas')
    def least = option('minimum', 1, 'how many there must be at least')
    def within = option('within', duration('5m'), 'in which time')
    on event: names.tokenize(', ')
    atLeast least, within: within
    severity FAIL
    category 'liveness'
    summary { "fewer than $least ticks within ${within.toMinutes()} minutes" }
    example 'no tick for six minutes', expect: FAIL, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"tick","message":"EURUSD"}
        {"timestamp":"2026-01-02T10:06:01Z","level":"info","event":"heartbeat","message":"alive"}
        '''
    example 'a tick a minute', expect: NONE, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"tick","message":"EURUSD"}
        {"timestamp":"2026-01-02T10:01:00Z","level":"info","event":"tick","message":"EURUSD"}
        {"timestamp":"2026-01-02T10:02:00Z","level":"info","event":"tick","message":"EURUSD"}
        '''
}

detector('decision-liveness') {
    description 'Fewer decisions than expected'
    version '1.0'
    def names = option('event', 'decision', 'names of the event, separated by commas')
    def least = option('minimum', 1, 'how many there must be at least')
    def within = option('within', duration('1h'), 'in which time')
    on event: names.tokenize(', ')
    atLeast least, within: within
    severity WARN
    category 'liveness'
    summary { "fewer than $least decisions within ${within.toMinutes()} minutes" }
    example 'no decision for two hours', expect: WARN, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"decision","message":"hold"}
        {"timestamp":"2026-01-02T12:00:00Z","level":"info","event":"heartbeat","message":"alive"}
        '''
}

detector('order-liveness') {
    description 'Fewer orders than expected'
    version '1.0'
    def names = option('event', 'order,order_sent', 'names of the event, separated by commas')
    def least = option('minimum', 1, 'how many there must be at least')
    def within = option('within', duration('1h'), 'in which time')
    on event: names.tokenize(', ')
    atLeast least, within: within
    severity WARN
    category 'liveness'
    summary { "fewer than $least orders within ${within.toMinutes()} minutes" }
    example 'no order for two hours', expect: WARN, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"order","message":"buy 3 EURUSD"}
        {"timestamp":"2026-01-02T12:00:00Z","level":"info","event":"heartbeat","message":"alive"}
        '''
}

detector('fill-liveness') {
    description 'Orders without fills: none is filled within a time'
    version '1.0'
    def orders = option('order-event', 'order,order_sent', 'names of the order event, separated by commas').tokenize(', ')
    def fills = option('fill-event', 'fill,order_filled', 'names of the fill event, separated by commas').tokenize(', ')
    def within = option('within', duration('1h'), 'how long after an order a fill must come at the latest')
    on event: orders
    expect(within: within) { fills.contains(event) }
    severity WARN
    category 'liveness'
    summary { "no fill within ${within.toMinutes()} minutes of an order" }
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
