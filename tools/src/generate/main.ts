import { jsonSchemaOf } from '@tradewind/contracts';
import { services } from '@tradewind/services';
import { consumerView } from '../contracts/consumers/consumer-view.js';
import { repository } from '../demo/demo-options.js';
import { generators, type Generator } from './commands.js';
import { complaintsAbout } from './complaints.js';
import { removeFolder, steps } from './finish.js';
import { formatSources } from './formatted.js';
import { GenerateError } from './generate-error.js';
import { readGenerateOptions, type GenerateOptions } from './generate-options.js';
import { syncWorkspace } from './sync/sync-workspace.js';
import { usageOf } from '../usage.js';
import { WorkspaceChanges } from './workspace-changes.js';

async function generate(generator: Generator, options: GenerateOptions): Promise<void> {
  const changes = new WorkspaceChanges(repository);
  const outcome = await generator(changes, options);
  await formatSources(changes);
  for (const { kind, file } of changes.list()) console.log(`${kind}  ${file}`);
  if (options.dryRun) return console.log(['Nothing was written. Then:', ...outcome.steps].join('\n  '));
  changes.apply();
  if (outcome.removed) removeFolder(outcome.removed);
  for (const step of outcome.steps) {
    console.log(`${step} …`);
    steps[step]();
  }
  console.log(outcome.next);
}

function sync(): void {
  const changes = synced();
  const changed = changes.list();
  changes.apply();
  const lines = changed.map(({ file }) => `update  ${file}`);
  console.log(lines.length === 0 ? 'Everything is up to date.' : lines.join('\n'));
}

function check(): void {
  const stale = synced().list();
  const complaints = [
    ...complaintsAbout(services, new WorkspaceChanges(repository)),
    ...stale.map(({ file }) => `${file} is out of date: run \`npm run generate -- sync\`, and commit what it writes`),
  ];
  for (const complaint of complaints) console.error(`error  ${complaint}`);
  console.log(`${services.length} services, ${complaints.length} complaints`);
  process.exitCode = complaints.length > 0 ? 1 : 0;
}

function synced(): WorkspaceChanges {
  const changes = new WorkspaceChanges(repository);
  syncWorkspace(changes, services, consumerView(repository, jsonSchemaOf));
  return changes;
}

async function run(args: string[]): Promise<void> {
  const options = readGenerateOptions(args);
  const { command = '' } = options;
  const usage = usageOf('generate');
  if (command === 'sync') return sync();
  if (command === 'check') return check();
  const generator = generators[command];
  if (!generator) throw new GenerateError(command === '' ? usage : `There is no generator "${command}".\n\n${usage}`);
  await generate(generator, options);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof GenerateError ? error.message : error);
  process.exitCode = 1;
}
