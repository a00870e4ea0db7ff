# Logs as a bot on Interactive Brokers' own client does: notices of its data farms at ERROR beside the bot's own lines.
now() { date '+%Y-%m-%d %H:%M:%S,123'; }
trap 'echo "$(now) - bot - INFO - disconnecting"; exit 0' TERM INT
echo "$(now) - bot - INFO - connected to port 7497 with client id 7"
for farm in usfarm.nj usfuture usfarm; do echo "ERROR -1 2104 Market data farm connection is OK:$farm" >&2; done
echo "ERROR -1 2106 HMDS data farm connection is OK:ushmds" >&2
echo "ERROR -1 2158 Sec-def data farm connection is OK:secdefnj" >&2
i=0
while :; do
    i=$((i + 1))
    echo "$(now) - bot - INFO - bar AAPL close 231.$i"
    if [ "$1" = ill ] && [ $i -eq 3 ]; then
        echo "ERROR -1 1100 Connectivity between IB and Trader Workstation has been lost." >&2
    fi
    if [ $i -eq 4 ]; then
        echo "$(now) - ib_async.wrapper - ERROR - Error 2108, reqId -1: Market data farm connection is inactive but should be available upon demand.usopt"
    fi
    sleep 0.12
done
