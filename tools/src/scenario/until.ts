import { ScenarioError } from './scenario-error.js';

const pauseMs = 50;
const timeoutMs = 20_000;

/** Repeats `look` until it returns a value. */
export async function until<T>(expectation: string, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > deadline) throw new ScenarioError(`Waited ${timeoutMs / 1000} s in vain: ${expectation}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
