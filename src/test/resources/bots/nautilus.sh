# Logs as NautilusTrader does: nanoseconds in bold, the rest of the line in the colour of its level.
line() { printf '\033[1m%s\033[0m \033[%sm[%s] TRADER-001.%s: %s\033[0m\n' "$(date -u +%Y-%m-%dT%H:%M:%S.%NZ)" "$1" "$2" "$3" "$4"; }
trap 'line 94 INFO TradingNode STOPPED; exit 0' INT TERM
line 36 INFO TradingNode '================================================================='
line 36 INFO TradingNode ' NAUTILUS TRADER - Automated Algorithmic Trading Platform'
line 36 INFO TradingNode '================================================================='
line 94 INFO DataEngine READY
line 92 INFO ExecEngine 'Reconciled 0 errors'
i=0
while :; do
  line 94 INFO ExecClient-BINANCE "--> SubmitOrder(order=MarketOrder(BUY 0.010 BTCUSDT-PERP.BINANCE, client_order_id=O-$i))"
  line 0 INFO Portfolio 'Updated AccountState(account_id=BINANCE-001, reported=True)'
  if [ "$1" = ill ] && [ $i -eq 2 ]; then
    line 91 ERROR ExecEngine 'Cannot reconcile order: no instrument ETHUSDT-PERP.BINANCE'
  fi
  i=$((i + 1)); sleep 0.15
done
