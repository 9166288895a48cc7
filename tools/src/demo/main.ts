import { Demo } from './demo.js';
import { readDemoOptions } from './demo-options.js';
import { openBrowser } from './open-browser.js';
import { runDemo } from './run-demo.js';
import { sentenceFor } from './sentence-for.js';

try {
  const options = readDemoOptions(process.argv.slice(2));
  const performance = {
    create: (...demo: ConstructorParameters<typeof Demo>) => new Demo(...demo),
    opened: ({ url }: Demo) => (options.browser ? openBrowser(url) : undefined),
  };
  if (options.smoke) await (await import('./run-smoke.js')).runSmoke(options);
  else await runDemo(options, performance);
} catch (error) {
  console.error(`\n${sentenceFor(error)}`);
  process.exit(1);
}
