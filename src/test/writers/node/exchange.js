// A local stand-in for an exchange: the public market data and the orders of Binance's spot interface, as far as a bot needs them.
const http = require('http');
const ill = process.argv[2] === 'ill';
let asked = 0;
let orders = 0;

function market(id, base) {
  return {
    symbol: id, status: 'TRADING', baseAsset: base, quoteAsset: 'USDT', baseAssetPrecision: 8, quoteAssetPrecision: 8,
    orderTypes: ['LIMIT', 'MARKET'], isSpotTradingAllowed: true, permissions: ['SPOT'], permissionSets: [['SPOT']],
    filters: [{ filterType: 'PRICE_FILTER', minPrice: '0.01', maxPrice: '1000000', tickSize: '0.01' },
      { filterType: 'LOT_SIZE', minQty: '0.0001', maxQty: '9000', stepSize: '0.0001' }],
  };
}

const answers = {
  '/api/v3/exchangeInfo': () => ({ timezone: 'UTC', serverTime: Date.now(), symbols: [market('BTCUSDT', 'BTC'), market('ETHUSDT', 'ETH')] }),
  '/api/v3/time': () => ({ serverTime: Date.now() }),
  '/api/v3/ticker/24hr': () => ({ symbol: 'BTCUSDT', lastPrice: String(60000 + asked), bidPrice: '60000', askPrice: '60001', openPrice: '59000', closeTime: Date.now() }),
  '/api/v3/order': () => ({ symbol: 'BTCUSDT', orderId: ++orders, status: 'FILLED', side: 'BUY', type: 'LIMIT', price: '60000', origQty: '0.01', executedQty: '0.01', cummulativeQuoteQty: '600', transactTime: Date.now(), timeInForce: 'GTC' }),
};

http.createServer((request, response) => {
  const path = request.url.split('?')[0];
  asked++;
  const refused = ill && asked > 4;
  const answer = refused ? { code: path.endsWith('/order') ? -2010 : -1003, msg: path.endsWith('/order') ? 'Account has insufficient balance for requested action.' : 'Too many requests; IP banned.' } : answers[path] ? answers[path]() : {};
  response.writeHead(refused ? (path.endsWith('/order') ? 400 : 418) : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer));
}).listen(0, '127.0.0.1', function () {
  require('./bot.js')(`http://127.0.0.1:${this.address().port}`, () => this.close());
});
