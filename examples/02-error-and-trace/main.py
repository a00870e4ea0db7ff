"""A runtime that survives an error and a crash of one of its tasks. The harness does not overlook them."""
import json, signal, sys, time, traceback

signal.signal(signal.SIGINT, lambda *_: sys.exit(0))
for beat in range(1, 1000):
    level, message = ("error", "order 17 rejected: no margin") if beat == 3 else ("info", f"heartbeat {beat}")
    print(json.dumps({"level": level, "event": "heartbeat", "message": message}), flush=True)
    if beat == 5:
        try:
            {}["EURUSD"]
        except KeyError:
            traceback.print_exc(file=sys.stdout)
            sys.stdout.flush()
    time.sleep(0.5)
