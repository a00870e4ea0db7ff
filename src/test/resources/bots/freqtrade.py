"""Logs as freqtrade does: Python's logging, all of it to standard error."""
import logging
import sys
import time
import warnings

logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(asctime)s - %(name)s - %(levelname)s - %(message)s")
log = logging.getLogger
ill = sys.argv[1] == "ill"

log("freqtrade").info("freqtrade 2026.10")
log("freqtrade.configuration.configuration").info("Dry run is enabled")
log("freqtrade.configuration.configuration").info('Using DB: "sqlite:///tradesv3.dryrun.sqlite"')
log("freqtrade.exchange.exchange").info("Using Exchange \"Binance\"")
log("freqtrade.resolvers.iresolver").info("Using resolved strategy SampleStrategy from '/freqtrade/user_data/strategies/sample.py'...")
log("freqtrade.strategy.hyper").info("Strategy Parameter(default): stoploss = -0.1, ignore_roi_if_entry_signal = False")
log("uvicorn.error").info("Application startup complete.")
log("freqtrade.rpc.api_server.webserver").info("Starting HTTP Server at 127.0.0.1:8080")
log("uvicorn.access").info('127.0.0.1:52044 - "GET /api/v1/errors?level=error HTTP/1.1" 200')
warned = 0
try:
    beat = 0
    while True:
        log("freqtrade.worker").info("Bot heartbeat. PID=1, version='2026.10', state='RUNNING'")
        log("freqtrade.freqtradebot").info("Long signal found: about create a new trade for BTC/USDT with stake_amount: 100 ...")
        if ill and beat == 1:
            log("freqtrade.freqtradebot").error("Unable to create order for ETH/USDT: Account has insufficient balance")
        if ill and beat == 2:
            try:
                raise KeyError("rsi_14")
            except KeyError:
                log("freqtrade").exception("Fatal exception!")
        beat += 1
        time.sleep(0.12)
except KeyboardInterrupt:
    log("freqtrade").info("SIGINT received, aborting ...")
    log("freqtrade.worker").info("Cleaning up modules ...")
