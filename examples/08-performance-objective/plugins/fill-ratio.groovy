// The share of orders that were filled, from the performance file.
objective('fill-ratio') {
    description 'Enough of the orders were filled'
    def wanted = option('minimum', 0.95, 'the share that passes')
    samples { performance('orders') }
    minimumSamples 100
    observed { performance('fills') / performance('orders') }
    atLeast wanted
}
