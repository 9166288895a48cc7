import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@tradewind/embedded-postgres';
import { rehearseDeadLetters } from '../dead-letters/rehearse.js';
import { runScenario } from '../scenario/run-scenario.js';
import { DataDirectory } from './data-directory.js';
import { Demo } from './demo.js';
import type { DemoOptions } from './demo-options.js';
import { rehearseDatabaseCrash } from './rehearse-database-crash.js';
import { rehearseRegistration } from './rehearse-registration.js';
import { rehearseRestart } from './rehearse-restart.js';
import { rehearseSecrecy } from './rehearse-secrecy.js';
import { rehearseWeb } from './rehearse-web.js';

/** Runs the demo, a registration, its scenario, an operator's work, a search for secrets, a crash and a restart once, unattended. The directory is deleted unless something went wrong. */
export async function runSmoke(options: DemoOptions): Promise<void> {
  const directory = new DataDirectory(mkdtempSync(join(tmpdir(), 'tradewind-smoke-')));
  directory.lock();
  const settings = { ...options, reset: false, port: options.port ?? (await freePort()) };
  const giveUp = (error: Error) => {
    throw error;
  };
  let demo = new Demo(directory, settings, giveUp);
  const onSignal = () => void demo.stop().then(() => process.exit(130));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  console.log(`Starting the shop for a smoke run (${options.broker}), data in ${directory.path}`);
  try {
    await demo.start();
    await rehearseWeb(demo.url);
    const registered = await rehearseRegistration(demo.url);
    const passwords = [registered, ...(await runScenario(demo.access))];
    await rehearseDeadLetters({
      access: demo.access,
      broker: demo.brokerOf('catalog'),
      basketUrl: demo.urlOf('basket'),
    });
    await rehearseSecrecy({ demo, logs: directory.logs, passwords });
    await rehearseDatabaseCrash(demo);
    const first = demo;
    demo = new Demo(directory, settings, giveUp);
    await rehearseRestart(first, demo);
  } catch (error) {
    console.error(`\nThe smoke run failed; its logs are in ${directory.path}`);
    await demo.stop();
    throw error;
  }
  await demo.stop();
  directory.remove();
  console.log('\nThe smoke run passed.');
  process.exit(0);
}
