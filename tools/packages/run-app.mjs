import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../libs/embedded-postgres/dist/index.js';

const LONGEST_MS = 60_000;

/** Runs the app on databases of its own until it prints the line, then lets it shut down. */
export async function runApp(folder, line) {
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  try {
    const env = {
      ...process.env,
      DATABASE_URL: await create(server, 'app'),
      BROKER_URL: await create(server, 'broker'),
    };
    const app = spawn(process.execPath, [join(folder, 'main.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(app, 'exit');
    const timer = setTimeout(() => app.kill('SIGKILL'), LONGEST_MS);
    let printed = false;
    for await (const each of createInterface({ input: app.stdout })) {
      console.log(each);
      if (each !== line) continue;
      printed = true;
      app.kill('SIGTERM');
    }
    await ended;
    clearTimeout(timer);
    if (!printed) throw new Error(`The app ended without printing "${line}"`);
  } finally {
    await server.stop();
  }
}

async function create(server, database) {
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(`CREATE DATABASE ${database}`);
  await client.end();
  return Object.assign(new URL(server.url), { pathname: `/${database}` }).href;
}
