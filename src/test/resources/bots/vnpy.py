"""Logs as vnpy does: loguru's columns in colours, Chinese text."""
import datetime
import sys
import time

ill = sys.argv[1] == "ill"


def log(level, colour, gateway, text):
    now = datetime.datetime.now().strftime("%Y-%m-%d %H:%M:%S.%f")[:-3]
    print(f"\x1b[32m{now}\x1b[0m | \x1b[{colour}m{level:<8}\x1b[0m | {gateway} | {text}", flush=True)


def info(gateway, text):
    log("INFO", "1", gateway, text)


info("CTP", "行情服务器连接成功")
info("CTP", "交易服务器登录成功")
info("CTP", "合约信息查询成功")
beat = 0
try:
    while True:
        info("CtaStrategy", f"atr_rsi 委托回报 rb2605.SHFE 多 开 价格{3500 + beat}")
        if ill and beat == 2:
            log("ERROR", "31;1", "CTP", "交易服务器连接断开，原因4097")
        beat += 1
        time.sleep(0.12)
except KeyboardInterrupt:
    info("MainEngine", "退出")
