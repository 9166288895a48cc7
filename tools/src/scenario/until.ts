import { ScenarioError } from './scenario-error.js';

const pauseMs = 50;
const timeoutMs = 20_000;

/** Looks again until the answer is there. */
export async function until<T>(expectation: string, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > deadline) throw new ScenarioError(`Not within ${timeoutMs / 1000} s: ${expectation}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
