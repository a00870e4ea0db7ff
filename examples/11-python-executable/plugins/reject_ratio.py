#!/usr/bin/env python3
"""A detector: counts orders and rejects, and raises an incident at the end when too many were rejected."""
import json, sys

maximum, orders, rejects = 0.0, 0, 0
for line in sys.stdin:
    message = json.loads(line)
    if message["type"] == "start":
        maximum = float(message["options"]["maximum"])
    elif message["type"] == "record":
        orders += message["event"] == "order"
        rejects += message["event"] == "order_rejected"
    elif message["type"] == "flush":
        print(json.dumps({"type": "done", "n": message["n"]}), flush=True)
if orders and rejects / orders > maximum:
    print(json.dumps({"severity": "fail", "summary": f"{rejects} of {orders} orders were rejected"}), flush=True)
