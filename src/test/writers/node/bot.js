// A bot as many write it: ccxt, console.log, and a try around each round.
const ccxt = require('ccxt');

module.exports = async function (url, done) {
  const exchange = new ccxt.binance({ apiKey: 'k', secret: 's', options: { fetchMarkets: ['spot'], fetchMargins: false, fetchCurrencies: false, defaultType: 'spot' }, enableRateLimit: false });
  for (const name of Object.keys(exchange.urls.api)) {
    if (typeof exchange.urls.api[name] === 'string') exchange.urls.api[name] = url + new URL(exchange.urls.api[name]).pathname;
  }
  exchange.has.fetchCurrencies = false;
  const say = (...words) => console.log(new Date().toISOString(), ...words);
  say('connecting to', exchange.id);
  await exchange.loadMarkets();
  say('markets loaded:', Object.keys(exchange.markets).length);
  let going = true;
  process.on('SIGTERM', () => (going = false));
  for (let round = 0; going; round++) {
    try {
      const ticker = await exchange.fetchTicker('BTC/USDT');
      say(ticker.symbol, 'last', ticker.last);
      if (round % 4 === 3) {
        const order = await exchange.createOrder('BTC/USDT', 'limit', 'buy', 0.01, ticker.bid);
        say('order', order.id, order.status);
      }
    } catch (e) {
      say(e.constructor.name, e.message);
    }
    await new Promise((next) => setTimeout(next, 100));
  }
  say('stopping');
  done();
};
