import Fastify, { type FastifyInstance } from 'fastify';
import { Pool } from 'pg';
import { findAuthorisations, findRequest, readBook } from './book/read-book.js';
import { createTables } from './book/tables.js';
import { serveOperations } from './http/operations.js';
import { requireKey } from './http/require-key.js';
import type { ProviderSettings } from './settings.js';
import { NoticeSender } from './webhooks/notice-sender.js';

const longestBodyBytes = 64 * 1024;

/** A payment provider as a shop sees one, with its own book in its own database. It moves no money. */
export class Provider {
  private constructor(
    readonly url: string,
    private readonly server: FastifyInstance,
    private readonly sender: NoticeSender,
    private readonly pool: Pool,
  ) {}

  static async start(settings: ProviderSettings): Promise<Provider> {
    const pool = new Pool({ connectionString: settings.DATABASE_URL, max: 10 });
    // A connection that breaks while nobody uses it is replaced when it is needed.
    pool.on('error', () => undefined);
    await createTables(pool);
    const server = Fastify({ bodyLimit: longestBodyBytes, forceCloseConnections: true });
    serve(server, pool, settings);
    const url = await server.listen({ port: settings.PORT, host: settings.HOST ?? '::' });
    const sender = new NoticeSender(pool, settings);
    sender.start();
    return new Provider(url, server, sender, pool);
  }

  async stop(): Promise<void> {
    await this.server.close();
    await this.sender.stop();
    await this.pool.end();
  }
}

function serve(server: FastifyInstance, pool: Pool, settings: ProviderSettings): void {
  server.setErrorHandler<{ statusCode?: number }>(({ statusCode = 500 }, _, reply) => {
    const isTheirs = statusCode >= 400 && statusCode < 500;
    return reply.code(isTheirs ? statusCode : 500).send({ code: isTheirs ? 'malformed-request' : 'internal-error' });
  });
  server.get('/health/live', () => ({ status: 'ok' }));
  server.get('/health/ready', async () => {
    await pool.query('SELECT 1');
    return { status: 'ok' };
  });
  void server.register(async (shop) => {
    shop.addHook('onRequest', requireKey(settings.PROVIDER_API_KEY));
    serveOperations(shop, pool);
    shop.get<{ Params: { key: string } }>('/requests/:key', async ({ params }, reply) => {
      return (await findRequest(pool, params.key)) ?? reply.code(404).send({ code: 'request-unknown' });
    });
    shop.get<{ Querystring: { reference?: string } }>('/authorisations', async ({ query }) => {
      return { authorisations: await findAuthorisations(pool, query.reference ?? '') };
    });
  });
  void server.register(async (operator) => {
    operator.addHook('onRequest', requireKey(settings.PROVIDER_OPERATOR_KEY));
    operator.get<{ Querystring: { after?: string; reference?: string } }>('/book', ({ query }) =>
      readBook(pool, Number(query.after ?? 0) || 0, query.reference),
    );
  });
}
