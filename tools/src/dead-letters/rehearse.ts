import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BrokerConfig } from '@tradewind/broker';
import { verify } from '../scenario/scenario-error.js';
import { until } from '../scenario/until.js';
import type { ClientAccess } from '../sign-in/client-access.js';
import { publishBrokenMessage } from './publish-broken-message.js';

const program = fileURLToPath(new URL('./main.js', import.meta.url));

export interface RunningShop {
  readonly access: ClientAccess;
  readonly broker: BrokerConfig;
  /** Where the basket service answers by itself. */
  readonly basketUrl: string;
}

/** Handles one broken message with the operator's commands in a running shop. Throws `ScenarioError` when anything goes wrong. */
export async function rehearseDeadLetters(shop: RunningShop): Promise<void> {
  const key = await publishBrokenMessage(shop.broker);
  const command = (...args: string[]) => run([...args, '--url', shop.access.origin], shop.access);
  const listed = await until(
    'the broken message is a dead letter of the basket service, and the good one waits',
    async () => {
      const { output } = await command('list', '--key', key);
      return /basket\/\d+ +dead[^]*basket\/\d+ +parked/.test(output) ? output : undefined;
    },
  );
  const letter = /basket\/\d+/.exec(listed)![0];
  const sheet = await command('show', letter);
  verify(
    sheet.code === 0 && /productId/.test(sheet.output) && sheet.output.includes(key),
    'the letter shows its error and its key',
  );
  const metrics = await (await fetch(`${shop.basketUrl}/metrics`)).text();
  verify(/^messaging_dead_letters\{state="dead"\} 1$/m.test(metrics), 'the metrics count one dead letter');
  verify((await command('replay', letter)).code === 0, 'a dead letter can be replayed');
  await until('the replayed message is dead again', async () => {
    const { output } = await command('show', letter);
    return /is dead/.test(output) && /replayed +by/.test(output) ? true : undefined;
  });
  const discarded = await command('discard', letter, '--reason', 'a rehearsal');
  verify(discarded.code === 0, `a dead letter can be discarded: ${discarded.output.trim()}`);
  await until('the good message behind it is handled', async () => {
    const { output } = await command('list', '--key', key);
    return !output.includes('basket/') || undefined;
  });
  await discardElsewhere(command, key);
  const kept = await command('show', letter);
  verify(
    /is discarded/.test(kept.output) && /a rehearsal/.test(kept.output),
    'the discarded letter is kept with its reason',
  );
  verify((await command('replay', letter)).code === 1, 'what was discarded can not be replayed');
  console.log('  ✓ an operator found, replayed and discarded a broken message');
}

type Command = (...args: string[]) => Promise<{ code: number; output: string }>;

/** Other services read the event, too, and have the same broken message. */
async function discardElsewhere(command: Command, key: string): Promise<void> {
  await until('no service has a dead letter of the key', async () => {
    const { output } = await command('list', '--key', key);
    for (const [, letter] of output.matchAll(/(\w+\/\d+) +dead/g))
      await command('discard', letter!, '--reason', 'a rehearsal');
    return /No dead letters/.test(output) || undefined;
  });
}

function run(args: string[], { clientId, clientSecret }: ClientAccess): Promise<{ code: number; output: string }> {
  const env = { ...process.env, TRADEWIND_CLIENT_ID: clientId, TRADEWIND_CLIENT_SECRET: clientSecret };
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { encoding: 'utf8', env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: stdout + stderr });
    });
  });
}
