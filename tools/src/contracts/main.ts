import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allIntegrationEvents, jsonSchemaOf, type IntegrationEventContract } from '@tradewind/contracts';
import { GeneratedPages } from './catalogue/generated-pages.js';
import { complaintsAbout, textOf } from './check.js';
import { rules } from './compare/rules.js';
import { consumerLines } from './consumer-lines.js';
import { consumerView } from './consumers/consumer-view.js';
import { release } from './released/release.js';
import { ReleasedDirectory } from './released/released-directory.js';
import { usageOf } from '../usage.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const directory = new ReleasedDirectory(join(root, 'libs/contracts/released'));
const released = new Map(directory.contracts().map(({ type, schema }) => [type, schema]));
/** Of what was released, so that code which still reads a field that is gone is found. */
const view = consumerView(
  root,
  (contract: IntegrationEventContract) => released.get(contract.type) ?? jsonSchemaOf(contract),
);

const commands: Readonly<Record<string, () => string[]>> = {
  check: () => complaintsAbout(root, directory, view),
  release: () => release(directory, allIntegrationEvents).map((each) => textOf(each, view)),
  catalogue: () => {
    new GeneratedPages(root, view).write();
    return [];
  },
  consumers: () => {
    console.log(consumerLines(view).join('\n'));
    return [];
  },
};

const name = process.argv[2] ?? '';
const command = commands[name];
if (command) {
  const complaints = command();
  for (const complaint of complaints) console.error(complaint);
  console.log(
    `${name}: ${allIntegrationEvents.length} events, ${Object.keys(rules).length} rules, ${complaints.length} complaints`,
  );
  process.exitCode = complaints.length > 0 ? 1 : 0;
} else {
  console.error(usageOf('contracts'));
  process.exitCode = 2;
}
