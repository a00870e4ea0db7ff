// Kill switch and risk limits: that they fired, that trading stopped then, and that it came back.
// For lines of text give patterns: --plugin-option 'kill-switch.pattern=Kill switch (pulled|triggered)'
detector('kill-switch') {
    description 'The kill switch was pulled, or trading was halted'
    version '1.1'
    def names = option('event', 'kill_switch,trading_halted', 'names of the event, separated by commas')
    def pattern = option('pattern', '', 'a regular expression found in the line of one; empty for none')
    on event: names.tokenize(', '), orMatching: pattern
    severity FAIL
    category 'risk'
    summary { "trading was halted: $message" }
    details { [reason: field('reason')] }
    example 'a kill switch', expect: FAIL, count: 1, given:
        '{"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"kill_switch","message":"drawdown above 3 %"}'
    example 'an ordinary record', expect: NONE, given:
        '{"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"tick","message":"kill_switch is armed"}'
}

detector('order-after-halt') {
    description 'An order was sent although trading was halted'
    version '1.1'
    def halts = option('halt-event', 'kill_switch,trading_halted', 'names of the halt, separated by commas').tokenize(', ')
    def haltPattern = option('halt-pattern', '', 'a regular expression found in the line of one; empty for none')
    def resumes = option('resume-event', 'trading_resumed', 'names of the resumption, separated by commas').tokenize(', ')
    def resumePattern = option('resume-pattern', '', 'a regular expression found in the line of one; empty for none')
    def orders = option('order-event', 'order,order_sent', 'names of the order, separated by commas').tokenize(', ')
    def orderPattern = option('order-pattern', '', 'a regular expression found in the line of one; empty for none')
    def halted = false
    inspect {
        if (halts.contains(event) || haltPattern && matches(haltPattern)) halted = true
        else if (resumes.contains(event) || resumePattern && matches(resumePattern)) halted = false
        else if (halted && (orders.contains(event) || orderPattern && matches(orderPattern))) raise "an order was sent while trading was halted: $message", category: 'risk'
    }
    example 'an order after a halt', expect: FAIL, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"trading_halted","message":"drawdown"}
        {"timestamp":"2026-01-02T10:00:01Z","level":"info","event":"order","message":"buy 3 EURUSD"}
        '''
    example 'an order after it was resumed', expect: NONE, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"trading_halted","message":"drawdown"}
        {"timestamp":"2026-01-02T10:05:00Z","level":"info","event":"trading_resumed","message":"by the desk"}
        {"timestamp":"2026-01-02T10:05:01Z","level":"info","event":"order","message":"buy 3 EURUSD"}
        '''
}

detector('halt-without-resume') {
    description 'Trading was halted and not resumed in time'
    version '1.1'
    def halts = option('halt-event', 'kill_switch,trading_halted', 'names of the halt, separated by commas').tokenize(', ')
    def haltPattern = option('halt-pattern', '', 'a regular expression found in the line of one; empty for none')
    def resumes = option('resume-event', 'trading_resumed', 'names of the resumption, separated by commas').tokenize(', ')
    def resumePattern = option('resume-pattern', '', 'a regular expression found in the line of one; empty for none')
    def within = option('within', duration('15m'), 'how long a halt may last')
    on event: halts, orMatching: haltPattern
    expect(within: within) { resumes.contains(event) || resumePattern && matches(resumePattern) }
    severity WARN
    category 'risk'
    summary { "trading was halted and not resumed within ${within.toMinutes()} minutes" }
    example 'a halt that lasts', expect: WARN, count: 1, given: '''
        {"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"trading_halted","message":"drawdown"}
        {"timestamp":"2026-01-02T10:16:00Z","level":"info","event":"heartbeat","message":"alive"}
        '''
}

detector('risk-limit') {
    description 'A risk limit was touched or breached'
    version '1.1'
    def breaches = option('breach-event', 'risk_limit_breach,limit_breached', 'names of the breach, separated by commas').tokenize(', ')
    def breachPattern = option('breach-pattern', '', 'a regular expression found in the line of one; empty for none')
    def touches = option('warning-event', 'risk_limit_warning', 'names of the warning, separated by commas').tokenize(', ')
    def warningPattern = option('warning-pattern', '', 'a regular expression found in the line of one; empty for none')
    when { breaches.contains(event) || touches.contains(event) || breachPattern && matches(breachPattern) || warningPattern && matches(warningPattern) }
    severity { breaches.contains(event) || breachPattern && matches(breachPattern) ? FAIL : WARN }
    category 'risk'
    summary { "risk limit: $message" }
    details { [limit: field('limit'), value: field('value')] }
    example 'a breach', expect: FAIL, count: 1, given:
        '{"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"risk_limit_breach","limit":"VaR","value":1.3,"message":"VaR above 1.0"}'
    example 'a warning', expect: WARN, count: 1, given:
        '{"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"risk_limit_warning","limit":"VaR","value":0.9,"message":"VaR at 90 %"}'
}
