import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SecuredPostgres } from '@tradewind/embedded-postgres/secured-postgres';
import { TestAuthority } from '@tradewind/embedded-postgres/test-authority';
import pg from 'pg';
import { databaseTls } from './database-tls.js';
import type { TlsOptions } from './tls-options.js';

describe('A connection to a PostgreSQL server that requires TLS', () => {
  let server: SecuredPostgres;

  beforeAll(async () => {
    server = await SecuredPostgres.start();
  }, 60_000);
  afterAll(() => server.stop(), 60_000);

  async function connect(tls: TlsOptions | undefined, url = server.url()): Promise<string> {
    const client = new pg.Client({ connectionString: url, ssl: databaseTls(url, tls) });
    await client.connect();
    try {
      const sql = 'SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()';
      return (await client.query<{ version: string }>(sql)).rows[0]!.version;
    } finally {
      await client.end();
    }
  }

  it('is encrypted, and verified by the authority that signed the certificate', async () => {
    expect(await connect({ ca: server.authority.ca })).toMatch(/^TLSv1\.[23]$/);
  });

  it('authenticates the client by a certificate', async () => {
    const basket = await server.authority.sign('basket');
    expect(await connect({ ca: server.authority.ca, ...basket }, server.url('basket'))).toMatch(/^TLS/);
    const another = await server.authority.sign('ordering');
    await expect(connect({ ca: server.authority.ca, ...another }, server.url('basket'))).rejects.toThrow(
      /certificate authentication failed/,
    );
  });

  it('may know the server by another name than its host', async () => {
    const ca = server.authority.ca;
    const byAddress = server.url().replace('localhost', '127.0.0.1');
    expect(await connect({ ca, serverName: 'db.internal' }, byAddress)).toMatch(/^TLS/);
    expect(await connect({ ca, serverName: 'db.internal' })).toMatch(/^TLS/);
    await expect(connect({ ca }, byAddress)).rejects.toThrow(/IP: 127\.0\.0\.1 is not in the cert's list/);
    await expect(connect({ ca, serverName: 'db.example' })).rejects.toThrow(/db\.example.*altnames/);
  });

  it('is not made to a server with an unknown authority, whatever the process allows', async () => {
    const { ca } = await TestAuthority.create('Somebody else');
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    process.env['PGSSLMODE'] = 'no-verify';
    try {
      await expect(connect({ ca })).rejects.toThrow(
        /self-signed certificate|unable to verify|unable to get local issuer/,
      );
      await expect(connect({})).rejects.toThrow(/self-signed certificate|unable to verify|unable to get local issuer/);
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      delete process.env['PGSSLMODE'];
    }
  });

  it('is refused without TLS', async () => {
    await expect(connect(undefined)).rejects.toThrow(/no pg_hba.conf entry .*no encryption/);
  });

  it('is never made to a server without TLS', async () => {
    const readable = process.env['TRADEWIND_TEST_POSTGRES_URL']!;
    await expect(connect({ ca: server.authority.ca }, readable)).rejects.toThrow(
      'The server does not support SSL connections',
    );
  });

  it('is refused when the certificate of the server has expired', async () => {
    const expired = await SecuredPostgres.start({ expired: true });
    try {
      await expect(connect({ ca: expired.authority.ca }, expired.url())).rejects.toThrow('certificate has expired');
    } finally {
      await expired.stop();
    }
  }, 60_000);
});
