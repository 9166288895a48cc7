import { services } from '@tradewind/services';
import type { Secrets } from '../demo/secrets.js';
import { toolsAccess, webClient } from '../demo/sign-in-settings.js';
import { accounts } from '../scenario/accounts.js';
import { signInAsClient } from '../sign-in/client-sign-in.js';
import { signInByCode } from '../sign-in/code-sign-in.js';
import { type Credentials, nobody } from '../sign-in/credentials.js';
import type { Account } from '../sign-in/person-sign-in.js';
import type { FuzzOptions } from './fuzz-options.js';
import { schemathesis } from './schemathesis.js';

/** Identity comes last, because the attempts may lock accounts and addresses out. */
const documents = [{ name: 'gateway', route: '' }, ...services].sort(
  (a, b) => Number(a.name === 'identity') - Number(b.name === 'identity'),
);
const roles = ['nobody', 'customer', 'operator', 'machine'] as const;

export const runs = documents.length * roles.length;

/** Fuzzes every document in every role. Prints the answers that violate it and how to repeat them; resolves with the number of runs that passed. */
export async function runFuzz(
  url: string,
  secrets: Secrets,
  { seconds, seed }: FuzzOptions,
  stop: AbortSignal,
): Promise<number> {
  let passed = 0;
  for (const { name, route } of documents) {
    const signedIn = await signIn(url, secrets);
    for (const role of roles) {
      const { Authorization: authorization } = await signedIn[role].headers();
      const run = { document: `${url}${route}/openapi.json`, seconds, seed, authorization };
      const outcome = await schemathesis(run, stop);
      console.log(`  ${outcome.passed ? '✓' : '✗'} ${name} as ${role}: ${casesOf(outcome.report)}`);
      if (outcome.passed) passed += 1;
      else console.log(outcome.report);
    }
  }
  return passed;
}

/** A token lives for minutes, so each document gets its own. */
async function signIn(url: string, secrets: Secrets): Promise<Record<(typeof roles)[number], Credentials>> {
  const person = async (account: Account) => (await signInByCode(webClient(url, secrets), account)).credentials;
  return {
    nobody,
    customer: await person(accounts.customer),
    operator: await person(accounts.operator),
    machine: await signInAsClient(toolsAccess(url, secrets)),
  };
}

function casesOf(report: string): string {
  return /^\s*(\d+ generated.*)$/m.exec(report)?.[1] ?? 'no summary';
}
