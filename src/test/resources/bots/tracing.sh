# Logs as Rust programs with tracing-subscriber do: dim times and targets, the level in its colour.
line() { printf '\033[2m%s\033[0m \033[%sm%5s\033[0m \033[2m%s\033[0m\033[2m:\033[0m %s\n' "$(date -u +%Y-%m-%dT%H:%M:%S.%6NZ)" "$1" "$2" "$3" "$4"; }
trap 'line 32 INFO bot::main "shutdown complete"; exit 0' INT TERM
line 32 INFO bot::main 'starting, dry_run=true'
i=0
while :; do
  line 32 INFO bot::feed "book update symbol=BTCUSDT seq=$i"
  line 34 DEBUG bot::risk 'exposure ok, error_rate=0.0'
  if [ "$1" = ill ] && [ $i -eq 2 ]; then
    printf '%s\n' "thread 'feed' (4711) panicked at src/feed.rs:88:17:" "called \`Result::unwrap()\` on an \`Err\` value: ConnectionClosed" 'note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace' >&2
  fi
  i=$((i + 1)); sleep 0.15
done
