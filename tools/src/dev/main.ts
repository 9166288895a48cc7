import { gateway, serviceNames } from '@tradewind/services';
import { runDemo } from '../demo/run-demo.js';
import { sentenceFor } from '../demo/sentence-for.js';
import { Debuggers } from './debuggers.js';
import { readDevOptions } from './dev-options.js';
import { DevelopmentShop } from './development-shop.js';

try {
  const options = readDevOptions(process.argv.slice(2), [...serviceNames, gateway.name]);
  const debuggers = await Debuggers.of(options.inspected);
  const builtAt = Number(process.env['TRADEWIND_BUILT_AT'] ?? Date.now());
  await runDemo(options, {
    create: (...demo) => new DevelopmentShop(debuggers, builtAt, ...demo),
    opened: (shop) => {
      debuggers.lines().forEach((line) => console.log(line));
      shop.follow();
    },
  });
} catch (error) {
  console.error(`\n${sentenceFor(error)}`);
  process.exit(1);
}
