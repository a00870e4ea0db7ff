import logging
import sys

logging.basicConfig(level=logging.INFO, **({"format": sys.argv[1]} if len(sys.argv) > 1 else {}))
log = logging.getLogger("feed")
log.info("feed started")
log.warning("quote is late")
log.error("order %s lost", 12)
try:
    raise ValueError("no book for ESZ5")
except ValueError:
    log.exception("feed broke")
log.info("feed goes on")
