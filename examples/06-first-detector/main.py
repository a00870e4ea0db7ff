"""A runtime that logs a margin call as if it were nothing: its level is info."""
import json, signal, sys, time

signal.signal(signal.SIGINT, lambda *_: sys.exit(0))
for beat in range(1, 1000):
    event = "margin_call" if beat == 4 else "tick"
    print(json.dumps({"level": "info", "event": event, "message": f"{event} {beat}", "account": "A-17"}), flush=True)
    time.sleep(0.5)
