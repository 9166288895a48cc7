import { mkdtempSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeLeftOvers } from './left-overs.mjs';

const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: 300,
  shared_buffers: '64MB',
};

/** One throw-away server for the whole run of Jest, whatever the number of projects and workers. */
export default async function startServer() {
  register('./typescript-loader.mjs', import.meta.url);
  const { startEmbeddedPostgres, removeEmbeddedPostgres } = await import('../src/start-embedded-postgres.ts');
  const start = (dataDir) => startEmbeddedPostgres({ dataDir, settings });
  await removeLeftOvers(async (dataDir) => {
    const server = await start(dataDir);
    await server.stop();
    removeEmbeddedPostgres(dataDir);
  });
  const dataDir = mkdtempSync(join(tmpdir(), `tradewind-test-${process.pid}-`));
  const server = await start(dataDir);
  process.env['TRADEWIND_TEST_POSTGRES_URL'] = server.url;
  globalThis.stopTestServer = async () => {
    await server.kill();
    removeEmbeddedPostgres(dataDir);
  };
}
