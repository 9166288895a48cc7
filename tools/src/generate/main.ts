import { jsonSchemaOf } from '@tradewind/contracts';
import { services } from '@tradewind/services';
import { consumerView } from '../contracts/consumers/consumer-view.js';
import { asksForHelp } from '../demo/asks-for-help.js';
import { repository } from '../demo/demo-options.js';
import { complaintsAbout } from './complaints.js';
import { GenerateError } from './generate-error.js';
import { syncWorkspace } from './sync/sync-workspace.js';
import { usage } from './usage.js';
import { WorkspaceChanges } from './workspace-changes.js';

const commands: Readonly<Record<string, () => void>> = {
  sync: () => {
    const changes = synced();
    const changed = changes.list();
    changes.apply();
    console.log(
      changed.length === 0 ? 'Everything is up to date.' : changed.map(({ file }) => `wrote  ${file}`).join('\n'),
    );
  },
  check: () => {
    const stale = synced().list();
    const complaints = [
      ...complaintsAbout(services, new WorkspaceChanges(repository)),
      ...stale.map(({ file }) => `${file} is out of date: run \`npm run generate -- sync\`, and commit what it writes`),
    ];
    for (const complaint of complaints) console.error(`error  ${complaint}`);
    console.log(`${services.length} services, ${complaints.length} complaints`);
    process.exitCode = complaints.length > 0 ? 1 : 0;
  },
};

function synced(): WorkspaceChanges {
  const changes = new WorkspaceChanges(repository);
  syncWorkspace(changes, services, consumerView(repository, jsonSchemaOf));
  return changes;
}

try {
  const args = process.argv.slice(2);
  const command = commands[args[0] ?? ''];
  if (asksForHelp(args)) console.log(usage);
  else if (command && args.length === 1) command();
  else throw new GenerateError(usage);
} catch (error) {
  console.error(error instanceof GenerateError ? error.message : error);
  process.exitCode = 1;
}
