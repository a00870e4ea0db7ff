# A consumer whose own lines go to standard output and whose librdkafka logs to standard error, level first.
trap 'echo "$(date -u +%Y-%m-%dT%H:%M:%S.%3NZ) INFO consumer closed"; exit 0' INT TERM
kafka() { printf '%%%s|%s|%s|rdkafka#consumer-1| [thrd:%s]: %s\n' "$1" "$(date +%s.%3N)" "$2" "$3" "$4" >&2; }
kafka 7 INIT app 'librdkafka v2.12.0 (0x20c00ff) rdkafka#consumer-1 initialized (builtin.features gzip,ssl,sasl, debug 0x1)'
kafka 6 CONNECTED localhost:9092/bootstrap 'localhost:9092/1: Connected (in 3 ms)'
i=0
while :; do
  echo "$(date -u +%Y-%m-%dT%H:%M:%S.%3NZ) INFO tick EURUSD 1.0842 offset=$i"
  kafka 7 HEARTBEAT main "localhost:9092/1: Heartbeat for group \"feed\" generation id 7, errors 0"
  if [ "$1" = ill ] && [ $i -ge 2 ]; then
    kafka 3 FAIL localhost:9092/1 'localhost:9092/1: Connect to ipv4#127.0.0.1:9092 failed: Connection refused (after 0ms in state CONNECT)'
    kafka 3 ERROR app 'rdkafka#consumer-1: 1/1 brokers are down'
  fi
  i=$((i + 1)); sleep 0.15
done
