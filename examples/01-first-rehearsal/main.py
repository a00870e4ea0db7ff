"""The least a runtime does: heartbeats on stdout, a decision diary, a performance file, an orderly end."""
import json, os, signal, sys, time
from datetime import datetime, timezone

def now():
    return datetime.now(timezone.utc).isoformat()

def log(event, message):
    print(json.dumps({"timestamp": now(), "level": "info", "event": event, "message": message}), flush=True)

signal.signal(signal.SIGINT, lambda *_: sys.exit(0))
started, count = now(), 0
while True:
    count += 1
    log("heartbeat", f"heartbeat {count}")
    with open(os.environ["DECISION_DIARY_PATH"], "a") as diary:
        diary.write(json.dumps({"entry_id": f"d-{count}", "recorded_at": now(), "policy_id": "hold",
                                "decision": {"action": "hold"}, "outcomes": {"status": "ok"}}) + "\n")
    path = os.environ["PERFORMANCE_METRICS_PATH"]
    with open(path + ".new", "w") as performance:
        json.dump({"generated_at": now(), "period_start": started,
                   "trades": count, "roi": 0.01, "win_rate": 0.5, "sharpe_ratio": 1.2}, performance)
    os.replace(path + ".new", path)
    time.sleep(0.5)
