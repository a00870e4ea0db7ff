"""A runtime that logs nothing but good news while its queue of orders grows."""
import json, os, signal, sys, time

signal.signal(signal.SIGINT, lambda *_: sys.exit(0))
for beat in range(1, 1000):
    with open("queue.new", "w") as queue:
        queue.write(str(beat * 40))
    os.replace("queue.new", "queue.txt")
    print(json.dumps({"level": "info", "event": "tick", "message": f"tick {beat}"}), flush=True)
    time.sleep(0.5)
