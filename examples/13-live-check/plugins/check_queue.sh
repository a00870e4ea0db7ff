#!/bin/sh
# As any Nagios plugin: a line, performance data behind a bar, and an exit code of 0, 1, 2 or 3.
warn=$2 critical=$4
waiting=$(cat ../queue.txt 2>/dev/null) || waiting=0
figures="waiting=${waiting:=0};$warn;$critical;0;"
if [ "$waiting" -gt "$critical" ]; then
    echo "QUEUE CRITICAL - $waiting orders wait | $figures"
    exit 2
elif [ "$waiting" -gt "$warn" ]; then
    echo "QUEUE WARNING - $waiting orders wait | $figures"
    exit 1
fi
echo "QUEUE OK - $waiting orders wait | $figures"
