"""Logs as jesse does: level and time in brackets, and a bar of progress while candles are imported."""
import datetime
import sys
import time

ill = sys.argv[1] == "ill"


def log(level, text):
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")
    print(f"[{level} | {now}] {text}", flush=True)


log("INFO", "session_id: 3f1d, live session started")
for done in range(0, 101, 20):
    sys.stderr.write(f"\rImporting candles: {done:3d}%|{'#' * (done // 10):10s}| {done}/100 [00:00<00:01, 98.7it/s]")
    sys.stderr.flush()
    time.sleep(0.05)
sys.stderr.write("\n")
beat = 0
try:
    while True:
        log("INFO", "opened long: BTC-USDT, qty: 0.01, entry: 91200.5")
        if beat % 3 == 0:
            log("INFO", "executed order: BTC-USDT, MARKET, buy, 0.01, $91200.5")
        if ill and beat == 2:
            log("ERROR", "\x1b[31mOrderNotAllowed: reduce-only order is larger than the position\x1b[0m")
        beat += 1
        time.sleep(0.12)
except KeyboardInterrupt:
    log("INFO", "session stopped")
