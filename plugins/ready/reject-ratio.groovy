// Rejected orders: too many in a short time (a detector), and too large a share of all of them (an objective).
detector('reject-burst') {
    description 'Many rejected orders of one symbol in a short time'
    version '1.0'
    def names = option('event', 'order_rejected,reject', 'names of the event, separated by commas')
    def most = option('threshold', 5, 'how many make an incident')
    def within = option('within', duration('60s'), 'in which time')
    def keyed = option('by', 'symbol', 'the field that keeps them apart')
    on event: names.tokenize(', ')
    by { field(keyed) ?: '' }
    threshold most, within: within
    severity FAIL
    category 'orders'
    summary { "$count orders rejected within ${within.toSeconds()} s" + (key ? " for $key" : '') }
    details { [symbol: key, since: since] }
    example 'five rejects in half a minute', expect: FAIL, count: 1, given: (0..4).collect {
        [timestamp: "2026-01-02T10:00:0${it}Z", level: 'info', event: 'order_rejected', symbol: 'EURUSD', message: 'rejected']
    }
    example 'five rejects of five symbols', expect: NONE, given: (0..4).collect {
        [timestamp: "2026-01-02T10:00:0${it}Z", level: 'info', event: 'order_rejected', symbol: "S$it", message: 'rejected']
    }
}

objective('reject-ratio') {
    description 'The share of orders that were rejected over the whole run'
    version '1.0'
    def orders = option('order-event', 'order', 'name of the order event')
    def rejects = option('reject-event', 'order_rejected', 'name of the event of a rejected one')
    def most = option('maximum', 0.05, 'the largest share that passes')
    def enough = option('minimum-orders', 100, 'with fewer orders it cannot be judged')
    samples { eventCount(orders) }
    minimumSamples enough
    observed { eventCount(rejects) / eventCount(orders) }
    atMost most
}
