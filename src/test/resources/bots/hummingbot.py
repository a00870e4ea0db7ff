"""Logs as hummingbot does: its own levels beside Python's, events as objects."""
import logging
import os
import sys
import time

logging.addLevelName(15, "EVENT_LOG")
logging.addLevelName(16, "NETWORK")
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format="%(asctime)s - %(process)d - %(name)s - %(levelname)s - %(message)s")
log = logging.getLogger
ill = sys.argv[1] == "ill"
maker = "hummingbot.strategy.pure_market_making.pure_market_making"
log("hummingbot.client.hummingbot_application").info("start command initiated.")
log("hummingbot.connector.exchange.binance").log(16, "Network status has changed to NetworkStatus.CONNECTED.")
beat = 0
try:
    while True:
        log(maker).info("(BTC-USDT) Creating 1 bid orders at (Size, Price): ['0.001 BTC, 91200.1 USDT']")
        log("hummingbot.core.event.event_reporter").log(15, '{"timestamp": %d, "event_name": "BuyOrderCreatedEvent", "error": null}' % time.time())
        log("hummingbot.core.clock").debug("Clock tick %d, 0 errors", beat)
        if ill and beat == 2:
            try:
                raise ConnectionResetError(104, "Connection reset by peer")
            except ConnectionResetError:
                log("hummingbot.connector.exchange.binance.binance_api_user_stream_data_source").error(
                    "Unexpected error while listening to user stream. Retrying after 5 seconds...", exc_info=True)
        beat += 1
        time.sleep(0.12)
except KeyboardInterrupt:
    log("hummingbot.client.hummingbot_application").info("Winding down...")
