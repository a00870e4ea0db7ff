// Fails a run in which a margin call is logged.
detector('margin-call') {
    when { event == 'margin_call' }
    severity FAIL
    summary { "margin call on account ${field('account')}" }

    example 'a margin call', expect: FAIL, given:
        '{"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"margin_call","account":"A-17","message":"margin call"}'
    example 'anything else', expect: NONE, given:
        '{"timestamp":"2026-01-02T10:00:00Z","level":"info","event":"tick","message":"margin call desk is open"}'
}
