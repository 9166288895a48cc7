import { join } from 'node:path';
import { gateway, serviceNames } from '@tradewind/services';
import { repository } from '../demo/demo-options.js';
import { runDemo } from '../demo/run-demo.js';
import { sentenceFor } from '../demo/sentence-for.js';
import { Debuggers } from './debuggers.js';
import { readDevOptions } from './dev-options.js';
import { DevelopmentShop } from './development-shop.js';
import { WebServer } from './web-server.js';

try {
  const options = readDevOptions(process.argv.slice(2), [...serviceNames, gateway.name]);
  const web = await WebServer.start(join(repository, 'apps/web'));
  const debuggers = await Debuggers.of(options.inspected);
  const builtAt = Number(process.env['TRADEWIND_BUILT_AT'] ?? Date.now());
  await runDemo(options, {
    create: (...demo) => new DevelopmentShop(debuggers, builtAt, web, ...demo),
    opened: (shop) => {
      debuggers.lines().forEach((line) => console.log(line));
      shop.follow();
    },
  });
} catch (error) {
  console.error(`\n${sentenceFor(error)}`);
  process.exit(1);
}
