import { randomUUID } from 'node:crypto';
import { services } from '@tradewind/services';
import { accounts } from '../scenario/accounts.js';
import { ShopClient } from '../scenario/shop-client.js';
import type { FuzzOptions } from './fuzz-options.js';
import { schemathesis } from './schemathesis.js';

/** Identity comes last, because the attempts may lock accounts and addresses out. */
const inOrder = [...services].sort((a, b) => Number(a.name === 'identity') - Number(b.name === 'identity'));
const roles = ['nobody', 'customer', 'operator'] as const;

export const runs = services.length * roles.length;

/** Fuzzes every document in every role. Prints the answers that violate it and how to repeat them; resolves with the number of runs that passed. */
export async function runFuzz(url: string, { seconds, seed }: FuzzOptions, stop: AbortSignal): Promise<number> {
  let passed = 0;
  for (const { name, route } of inOrder) {
    const tokens = await signIn(url);
    for (const role of roles) {
      const token = tokens[role];
      const run = { document: `${url}${route}/openapi.json`, seconds, seed, token };
      const outcome = await schemathesis(run, stop);
      console.log(`  ${outcome.passed ? '✓' : '✗'} ${name} as ${role}: ${casesOf(outcome.report)}`);
      if (outcome.passed) passed += 1;
      else console.log(outcome.report);
    }
  }
  return passed;
}

async function signIn(url: string): Promise<Record<(typeof roles)[number], string | undefined>> {
  const client = new ShopClient(url, randomUUID);
  const tokenOf = async (account: (typeof accounts)[keyof typeof accounts]) =>
    (await client.call<{ accessToken: string }>('POST', '/identity/sessions', account, 201)).accessToken;
  return { nobody: undefined, customer: await tokenOf(accounts.customer), operator: await tokenOf(accounts.operator) };
}

function casesOf(report: string): string {
  return /^\s*(\d+ generated.*)$/m.exec(report)?.[1] ?? 'no summary';
}
