import { Pool } from 'undici';
import type { Credentials } from '../../sign-in/credentials.js';

const PER_SECOND = 200;

/** Where the requests go, and as whom. */
export interface Way {
  readonly origin: string;
  readonly path: string;
  readonly as: Credentials;
}

/**
 * Sends 200 requests per second, each at its time, whether or not those before it have been answered. Returns how long
 * each of them took, in ms, from its time on.
 */
export async function askSteadily({ origin, path, as }: Way, seconds: number): Promise<number[]> {
  const pool = new Pool(origin, { connections: 64 });
  const latencies: number[] = [];
  const headers = await as.headers();
  const ask = async (due: number) => {
    const { statusCode, body } = await pool.request({ method: 'GET', path, headers });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`${origin}${path} answered ${statusCode}: ${text}`);
    latencies.push(performance.now() - due);
  };
  const start = performance.now();
  const asked: Promise<void>[] = [];
  for (let n = 0; n < PER_SECOND * seconds; n += 1) {
    const due = start + (n * 1_000) / PER_SECOND;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const answer = ask(performance.now());
    answer.catch(() => undefined); // It is thrown below, when all have been sent.
    asked.push(answer);
  }
  await Promise.all(asked);
  await pool.close();
  return latencies;
}
