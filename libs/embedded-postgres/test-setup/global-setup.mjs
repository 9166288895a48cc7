import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../src/start-embedded-postgres.ts';
import { removeLeftOvers } from './left-overs.mjs';
import { folderOfNewServer } from './server-folder.mjs';

const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: 300,
  shared_buffers: '64MB',
};
const start = (dataDir) => startEmbeddedPostgres({ dataDir, settings });

/** Starts one throw-away server for the whole run, whatever the number of projects and workers. Returns how to stop it. */
export default async function startServer() {
  await removeLeftOvers(async (dataDir) => {
    const server = await start(dataDir);
    await server.stop();
    removeEmbeddedPostgres(dataDir);
  });
  const dataDir = mkdtempSync(join(folderOfNewServer(), `tradewind-test-${process.pid}-`));
  const server = await start(dataDir);
  process.env['TRADEWIND_TEST_POSTGRES_URL'] = server.url;
  return async () => {
    await server.kill();
    removeEmbeddedPostgres(dataDir);
  };
}
