import { randomUUID } from 'node:crypto';
import { Pool as HttpPool } from 'undici';
import type { Benchmark, Figures, Prepared } from '../runner/benchmark.js';
import { percentile } from '../runner/spread.js';
import { fillCatalogue } from '../search/catalogue.js';
import { questionsOf } from '../search/questions.js';
import { poolOf } from '../surroundings/postgres-server.js';
import { RealService } from '../surroundings/real-service.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { productFile } from './product-lines.js';

const idle = 'no import';
const busy = 'an import of 200,000 lines';

export const importBenchmark: Benchmark = {
  name: 'import',
  measures:
    'searches over HTTP, one after the other, in the catalogue service: while it takes in and works through a product file of 200,000 lines, beside the same searches without one',
  prepare,
};

async function prepare(surroundings: Surroundings): Promise<Prepared> {
  const issuer = await surroundings.openTokenIssuer();
  const service = await RealService.start(surroundings, 'catalog', issuer, 'bench_import');
  const pool = poolOf(service.databaseUrl);
  await fillCatalogue(pool, surroundings.size(10_000, 1_000));
  const questions = await questionsOf(pool, surroundings.size(2_000, 200));
  const http = new HttpPool(service.origin, { connections: 4 });
  const operator = `Bearer ${issuer.tokenFor({ id: randomUUID(), roles: ['catalogue'] })}`;
  let edition = 0;

  const ask = async (question: string): Promise<number> => {
    const asked = performance.now();
    const { statusCode, body } = await http.request({ method: 'GET', path: `/products?${question}` });
    await body.text();
    if (statusCode !== 200) throw new Error(`A search was answered with ${statusCode}`);
    return performance.now() - asked;
  };
  const search = async (): Promise<Figures> => {
    const latencies: number[] = [];
    for (const question of questions) latencies.push(await ask(question));
    return { 'p50 ms': percentile(latencies, 0.5), 'p99 ms': percentile(latencies, 0.99) };
  };
  const send = async (): Promise<void> => {
    const { statusCode, body } = await http.request({
      method: 'POST',
      path: '/product-imports',
      headers: { authorization: operator, 'content-type': 'text/csv' },
      body: productFile(surroundings.size(200_000, 5_000), (edition += 1)),
    });
    if (statusCode !== 202) throw new Error(`An import was answered with ${statusCode}: ${await body.text()}`);
    await body.dump();
  };
  const searchDuringImport = async (): Promise<Figures> => {
    const sending = send();
    const figures = await search();
    await sending;
    const { rows } = await pool.query<{ done: number }>('SELECT done FROM product_imports');
    await pool.query('DELETE FROM product_imports');
    return { ...figures, 'lines done': rows[0]!.done };
  };
  await search();
  return {
    contenders: [
      { name: idle, measure: search },
      { name: busy, measure: searchDuringImport },
    ],
    goals: [
      { figure: 'p99 ms', of: busy, against: idle, atMost: 2 },
      { figure: 'p50 ms', of: busy, against: idle },
    ],
    close: async () => {
      await http.close();
      await pool.end();
      await service.stop();
    },
  };
}
