import type { ServiceName } from '@tradewind/services';
import type { Command, ListCommand, ReplayManyCommand } from './command.js';
import { OperatorError } from '../operator/operator-error.js';
import { letterSheet } from './letter-sheet.js';
import type { LetterSummary } from './letters.js';
import { lettersTable } from './letters-table.js';
import type { OperatorClient } from './operator-client.js';

type Print = (text: string) => void;

/** Prints the result of the command. Does as much as possible before it throws `OperatorError`. */
export async function runCommand(command: Command, client: OperatorClient, print: Print): Promise<void> {
  switch (command.name) {
    case 'list':
      return list(command, client, print);
    case 'show':
      return print(letterSheet(command.service, await client.show(command)));
    case 'replay-one':
      await client.replay(command.service, { id: command.id });
      return print(`${command.service}/${command.id} is tried again now.`);
    case 'replay-many':
      return replayMany(command, client, print);
    case 'discard': {
      const { discardedBy } = await client.discard(command, command.reason);
      return print(`${command.service}/${command.id} was discarded by ${discardedBy}.`);
    }
  }
}

async function list(command: ListCommand, client: OperatorClient, print: Print): Promise<void> {
  let found = 0;
  await ofEach(command.services, async (service) => {
    const { letters, more } = await lettersOf(service, command, client);
    if (letters.length === 0) return;
    print(`${found > 0 ? '\n' : ''}${lettersTable(service, letters)}`);
    if (more) print(`… ${service} has more: raise --limit`);
    found += letters.length;
  });
  if (found === 0) print('No dead letters.');
}

/** Discarded letters are left out unless they were asked for. */
async function lettersOf(service: ServiceName, command: ListCommand, client: OperatorClient) {
  const letters: LetterSummary[] = [];
  let after: string | undefined;
  do {
    const page = await client.list(service, command, after);
    letters.push(...page.letters.filter(({ state }) => command.state !== undefined || state !== 'discarded'));
    after = page.next ?? undefined;
  } while (after !== undefined && letters.length <= command.limit);
  return { letters: letters.slice(0, command.limit), more: letters.length > command.limit };
}

async function replayMany(
  { services, selection }: ReplayManyCommand,
  client: OperatorClient,
  print: Print,
): Promise<void> {
  await ofEach(services, async (service) => {
    const { replayed } = await client.replay(service, selection);
    print(`${service}: ${replayed} ${replayed === 1 ? 'letter is' : 'letters are'} tried again now.`);
  });
}

/** A service that does not answer does not keep the others from being asked. */
async function ofEach(services: readonly ServiceName[], work: (service: ServiceName) => Promise<void>): Promise<void> {
  const failures: string[] = [];
  for (const service of services) {
    await work(service).catch((error: unknown) => {
      if (!(error instanceof OperatorError)) throw error;
      failures.push(`${service}: ${error.message}`);
    });
  }
  if (failures.length > 0) throw new OperatorError(failures.join('\n'));
}
