# Logs as Java bots on Spring Boot do: a banner, then its console layout.
line() { printf '%s %5s 1 --- [bot] [%15s] %-40s : %s\n' "$(date +%Y-%m-%dT%H:%M:%S.%3N%:z)" "$1" "$2" "$3" "$4"; }
trap 'line INFO ionShutdownHook c.b.BotApplication "Graceful shutdown complete"; exit 0' INT TERM
printf '%s\n' '' '  .   ____          _            __ _ _' ' /\\ / ___'"'"'_ __ _ _(_)_ __  __ _ \ \ \ \' ' :: Spring Boot ::                (v3.5.7)' ''
line INFO main c.b.BotApplication 'Started BotApplication in 2.041 seconds (process running for 2.4)'
i=0
while :; do
  line INFO scheduling-1 c.b.trading.StrategyRunner "BTCUSDT signal HOLD, rsi 5$((i % 10)).2"
  line INFO nio-8080-exec-1 c.b.web.HealthController 'GET /health?status=error 200'
  if [ "$1" = ill ] && [ $i -eq 2 ]; then
    line ERROR scheduling-1 c.b.trading.OrderService 'Could not place order'
    printf '%s\n' '' 'java.lang.IllegalStateException: margin is too low' '	at com.bot.trading.OrderService.place(OrderService.java:77)' '	at com.bot.trading.StrategyRunner.run(StrategyRunner.java:31)' 'Caused by: java.io.IOException: stream closed' '	at com.bot.net.Client.send(Client.java:12)' '	... 2 more'
  fi
  i=$((i + 1)); sleep 0.15
done
