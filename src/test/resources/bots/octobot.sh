# Logs as OctoBot does: columns of fixed width, the level in the colour of its line.
line() { printf '\033[%sm%s %-8s %-20s %s\033[0m\n' "$1" "$(date '+%Y-%m-%d %H:%M:%S')" "$2" "$3" "$4"; }
trap 'line 0 INFO OctoBot "Stopped, now exiting."; exit 0' INT TERM
line 0 INFO OctoBot '2.0.10 | Starting OctoBot'
line 32 INFO ExchangeFactory 'Authentication successful on binance'
i=0
while :; do
  line 0 INFO TrendEvaluator "BTC/USDT evaluation: 0.$((i % 9)) (no error)"
  line 0 DEBUG OHLCVUpdater 'refresh: 0 failed requests'
  if [ "$1" = ill ] && [ $i -eq 2 ]; then
    line 31 ERROR TraderSimulator 'Failed to create order: MissingFunds (required 100 USDT, available 3 USDT)'
  fi
  i=$((i + 1)); sleep 0.15
done
