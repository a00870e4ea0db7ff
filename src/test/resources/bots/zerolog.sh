# Logs as Go programs with zerolog's console writer do: a clock without a date, three letters for the level, all on standard error.
line() { printf '\033[90m%s\033[0m \033[%sm%s\033[0m %s \033[36mvenue=\033[0m%s\n' "$(date '+%I:%M%p')" "$1" "$2" "$3" "$4" >&2; }
trap 'line 32 INF "shutting down" binance; exit 0' INT TERM
line 32 INF 'market maker v1.4.0' binance
i=0
while :; do
  line 32 INF "quote placed bid=91200.$i ask=91201.$i" binance
  line 33 DBG 'book in sync, errors=0' binance
  if [ "$1" = ill ] && [ $i -eq 2 ]; then
    line 31 ERR 'order rejected by the venue' binance
  fi
  i=$((i + 1)); sleep 0.15
done
