# A bot that prints: no level, now and then a clock.
trap 'echo "bye"; exit 0' INT TERM
echo '=== my bot 0.3, paper trading ==='
i=0
while :; do
  echo "[$(date +%H:%M:%S)] BTC/USDT price 91200.$i, position 0.01, pnl +0.4%"
  echo "waiting for the next candle..."
  if [ "$1" = ill ] && [ $i -eq 2 ]; then
    echo "Error: binance {\"code\":-2010,\"msg\":\"Account has insufficient balance for requested action.\"}"
  fi
  i=$((i + 1)); sleep 0.15
done
