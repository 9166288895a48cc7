import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SecuredPostgres } from '@tradewind/embedded-postgres/secured-postgres';
import { TestAuthority } from '@tradewind/embedded-postgres/test-authority';
import request from 'supertest';
import { ParcelDesk } from './parcel-desk.js';
import { until } from './until.js';

describe('A service whose PostgreSQL server lets nobody in without TLS', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tls-'));
  let server: SecuredPostgres;
  let app: NestFastifyApplication | undefined;

  const file = (name: string, text: string): string => {
    writeFileSync(join(directory, name), text);
    return join(directory, name);
  };

  beforeAll(async () => {
    server = await SecuredPostgres.start();
    const basket = await server.authority.sign('basket');
    Object.assign(process.env, {
      PORT: '0',
      LOG_LEVEL: 'silent',
      JWKS_URL: 'http://127.0.0.1:1/jwks.json',
      TOKEN_ISSUER: 'http://shop.test/oidc',
      BROKER: 'postgres',
      DATABASE_URL: server.url('shop'),
      DATABASE_SSL_CA_FILE: file('ca.pem', server.authority.ca),
      BROKER_URL: server.url('basket'),
      BROKER_SSL_CA_FILE: file('ca.pem', server.authority.ca),
      BROKER_SSL_CERT_FILE: file('cert.pem', basket.cert),
      BROKER_SSL_KEY_FILE: file('key.pem', basket.key),
    });
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await server.stop();
    rmSync(directory, { recursive: true });
  }, 60_000);

  it('does not start with an authority that did not sign the certificate of the server', async () => {
    const { DATABASE_SSL_CA_FILE: right } = process.env;
    process.env['DATABASE_SSL_CA_FILE'] = file('other.pem', (await TestAuthority.create('Somebody else')).ca);
    await expect(ParcelDesk.start()).rejects.toThrow(/certificate/);
    process.env['DATABASE_SSL_CA_FILE'] = right;
  }, 30_000);

  it('does all it does over TLS: migrates, publishes, is woken, and handles', async () => {
    app = await ParcelDesk.start();
    const http = request(app.getHttpServer() as Server);
    await http.post('/welcomes').expect(201);
    await until(async () => (await http.get('/parcels/count')).body.count > 0);
    const { rows } = await server.query<{ name: string; version: string | null }>(
      `SELECT application_name AS name, version FROM pg_stat_activity LEFT JOIN pg_stat_ssl USING (pid)
       WHERE usename IN ('shop', 'basket')`,
    );
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.filter(({ version }) => !version?.startsWith('TLSv1.'))).toEqual([]);
    await http.get('/health/ready').expect(200);
  }, 30_000);
});
