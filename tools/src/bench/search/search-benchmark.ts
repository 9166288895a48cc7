import type { TokenIssuer } from '@tradewind/testing';
import { Pool as HttpPool } from 'undici';
import type { Benchmark, Contender, Prepared } from '../runner/benchmark.js';
import { percentile } from '../runner/spread.js';
import { poolOf } from '../surroundings/postgres-server.js';
import { RealService } from '../surroundings/real-service.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { fillCatalogue } from './catalogue.js';
import { questionsOf } from './questions.js';

export const searchBenchmark: Benchmark = {
  name: 'search',
  measures:
    'searches over HTTP, one after the other, in the catalogue service: words as frequent as in a language (Zipf), some beginnings, typing errors and categories; a million products beside ten thousand',
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const issuer = await surroundings.openTokenIssuer();
  const small = await openCatalogue(surroundings, issuer, surroundings.size(10_000, 1_000));
  const large = await openCatalogue(surroundings, issuer, surroundings.size(1_000_000, 20_000));
  return {
    contenders: [small.contender, large.contender],
    goals: [
      { figure: 'p99 ms', of: large.contender.name, against: small.contender.name, atMost: 2 },
      { figure: 'p50 ms', of: large.contender.name, against: small.contender.name },
    ],
    close: async () => {
      await small.stop();
      await large.stop();
    },
  };
}

async function openCatalogue(
  surroundings: Surroundings,
  issuer: TokenIssuer,
  products: number,
): Promise<{ contender: Contender; stop(): Promise<void> }> {
  const service = await RealService.start(surroundings, 'catalog', issuer, `bench_catalog_${products}`);
  const pool = poolOf(service.databaseUrl);
  console.log(`  filling a catalogue of ${products.toLocaleString('en')} products …`);
  await fillCatalogue(pool, products);
  const questions = await questionsOf(pool, surroundings.size(1_000, 100));
  await pool.end();
  const http = new HttpPool(service.origin, { connections: 1 });
  const ask = async (question: string): Promise<number> => {
    const asked = performance.now();
    const { statusCode, body } = await http.request({ method: 'GET', path: `/products?${question}` });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`A search was answered with ${statusCode}: ${text}`);
    return performance.now() - asked;
  };
  const measure = async () => {
    for (const question of questions.slice(0, questions.length / 5)) await ask(question);
    const latencies: number[] = [];
    for (const question of questions) latencies.push(await ask(question));
    return { 'p50 ms': percentile(latencies, 0.5), 'p99 ms': percentile(latencies, 0.99) };
  };
  const stop = async () => {
    await http.close();
    await service.stop();
  };
  return { contender: { name: `${products.toLocaleString('en')} products`, measure }, stop };
}
