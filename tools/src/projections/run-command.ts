import { setTimeout as wait } from 'node:timers/promises';
import { serviceNamed } from '@tradewind/services';
import { OperatorError } from '../operator/operator-error.js';
import type { OperatorSession } from '../operator/operator-session.js';
import type { Generation, RunningRebuild } from './generation.js';
import { generationLine, progressLine } from './progress-text.js';
import type { Command } from './read-command.js';

const POLL_MS = 1_000;

type Print = (text: string) => void;

/** Throws `OperatorError`. */
export async function runCommand(
  command: Command,
  session: OperatorSession,
  print: Print,
  pollMs = POLL_MS,
): Promise<void> {
  const path = `${serviceNamed(command.service).route}/projections`;
  switch (command.name) {
    case 'status':
      return status(path, session, print);
    case 'cancel':
      await session.ask('DELETE', `${path}/rebuild`);
      return print('The rebuild was given up. What is shown stays.');
    case 'rebuild': {
      const { acceptIncomplete } = command;
      const started = await session.ask<Generation>('POST', `${path}/rebuild`, { acceptIncomplete });
      print(`Generation ${started.number} is being built.`);
      if (command.waits) await follow(path, started.number, session, print, pollMs);
    }
  }
}

async function status(path: string, session: OperatorSession, print: Print): Promise<void> {
  const { items } = await session.ask<{ items: Generation[] }>('GET', `${path}/generations`);
  for (const generation of items) print(generationLine(generation));
  const running = await runningRebuild(path, session);
  if (running) print(progressLine(running));
}

/** Prints how far the rebuild is, until it is shown. */
async function follow(
  path: string,
  number: number,
  session: OperatorSession,
  print: Print,
  pollMs: number,
): Promise<void> {
  let printed = '';
  for (;;) {
    const running = await runningRebuild(path, session);
    if (running?.generation.number !== number) break;
    const line = progressLine(running);
    if (line !== printed) print((printed = line));
    await wait(pollMs);
  }
  const { items } = await session.ask<{ items: Generation[] }>('GET', `${path}/generations`);
  const { state, completeSince } = items.find((each) => each.number === number)!;
  if (state !== 'live') throw new OperatorError(`Generation ${number} is ${state}: it was given up.`);
  print(`Generation ${number} is shown${completeSince === null ? '.' : `; it is complete since ${completeSince}.`}`);
}

async function runningRebuild(path: string, session: OperatorSession): Promise<RunningRebuild | undefined> {
  const { status: code, body } = await session.answer('GET', `${path}/rebuild`);
  if (code === 404) return undefined;
  if (code >= 400) return session.ask('GET', `${path}/rebuild`);
  return body as RunningRebuild;
}
