// What one record does not show: how many within a time, and what does not follow.
detector('reject-burst') {
    description 'Rejected orders of one symbol in a short time'
    def most = option('threshold', 5, 'how many within a minute make an incident')
    on event: 'order_rejected'
    by { field('symbol') }
    threshold most, within: '60s'
    summary { "$count rejects of $key within a minute" }
    details { [symbol: key, since: since] }
}

detector('halt-without-resume') {
    description 'A halt that nothing resumes within two minutes'
    on event: 'trading_halt'
    expect(within: '2m') { event == 'trading_resume' }
    by { field('symbol') }
    summary { "trading of $key was halted and not resumed within two minutes" }
}
