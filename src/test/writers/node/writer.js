// Writes five lines by the library that is named: two of no trouble, a warning, an error, and an error with its stack.
const broke = new Error('no book for ESZ5');
const loggers = {
  pino: () => require('pino')(),
  'pino-labels': () =>
    require('pino')({ formatters: { level: (label) => ({ level: label }) }, timestamp: require('pino').stdTimeFunctions.isoTime }),
  'pino-pretty': () => require('pino')(require('pino-pretty')({ colorize: true, sync: true })),
  bunyan: () => require('bunyan').createLogger({ name: 'feed' }),
  'winston-json': () => winston((f) => f.combine(f.errors({ stack: true }), f.timestamp(), f.json())),
  'winston-simple': () => winston((f) => f.combine(f.errors({ stack: true }), f.simple())),
  'winston-coloured': () =>
    winston((f) => f.combine(f.colorize(), f.timestamp(), f.printf((i) => `${i.timestamp} ${i.level}: ${i.message}${i.stack ? '\n' + i.stack : ''}`))),
  'winston-logstash': () => winston((f) => f.combine(f.errors({ stack: true }), f.timestamp(), f.logstash())),
  log4js: () => {
    const log4js = require('log4js');
    log4js.configure({ appenders: { out: { type: 'stdout' } }, categories: { default: { appenders: ['out'], level: 'info' } } });
    return log4js.getLogger('feed');
  },
  signale: () => require('signale'),
  console: () => console,
};

function winston(format) {
  const w = require('winston');
  return w.createLogger({ level: 'info', format: format(w.format), transports: [new w.transports.Console()] });
}

const log = loggers[process.argv[2]]();
log.info('feed started');
log.warn('quote is late');
log.error('order 12 lost');
log.error(broke);
log.info('feed goes on');
