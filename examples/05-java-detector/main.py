"""A runtime that reports margin calls at level info: only a detector of our own can tell that one is too large."""
import json, signal, sys, time

signal.signal(signal.SIGINT, lambda *_: sys.exit(0))
for amount in range(100, 100_000, 600):
    print(json.dumps({"level": "info", "event": "margin_call", "message": "margin call",
                      "account": "A-1", "amount": amount}), flush=True)
    time.sleep(0.5)
