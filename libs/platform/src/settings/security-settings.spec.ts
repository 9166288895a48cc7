import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestAuthority, type TestCertificate } from '@tradewind/embedded-postgres/test-authority';
import type { Environment } from './environment.js';
import { readSettings } from './read-settings.js';
import { serviceSettings } from './service-settings.js';
import { SettingsError } from './settings-error.js';

const directory = mkdtempSync(join(tmpdir(), 'settings-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(directory, name), text);
  return join(directory, name);
};
const complete: Environment = {
  PORT: '3001',
  DATABASE_URL: 'postgres://ordering:s3cret@db/ordering',
  BROKER_URL: 'postgres://broker:s3cret@db/broker',
  JWKS_URL: 'http://localhost:3000/oidc/jwks',
  TOKEN_ISSUER: 'http://localhost:3000/oidc',
};
const onKafka: Environment = { BROKER: 'kafka', KAFKA_BROKERS: 'kafka:9092' };
const overSasl: Environment = { ...onKafka, KAFKA_SECURITY_PROTOCOL: 'SASL_SSL' };
const token: Environment = {
  ...overSasl,
  KAFKA_SASL_MECHANISM: 'OAUTHBEARER',
  KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL: 'https://login/token',
  KAFKA_SASL_OAUTHBEARER_CLIENT_ID: 'ordering',
  KAFKA_SASL_OAUTHBEARER_CLIENT_SECRET: 's3cret',
};

const read = (changes: Environment) => readSettings(serviceSettings, { ...complete, ...changes });

function complaints(changes: Environment): readonly string[] {
  try {
    read(changes);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.sentences;
    throw error;
  }
}

describe('The settings of the connections of a service', () => {
  let authority: TestAuthority;
  let client: TestCertificate;
  let files: { ca: string; cert: string; key: string; password: string };

  beforeAll(async () => {
    authority = await TestAuthority.create();
    client = await authority.sign('ordering');
    files = {
      ca: file('ca.pem', authority.ca),
      cert: file('cert.pem', client.cert),
      key: file('key.pem', client.key),
      password: file('password', 's3cret\n'),
    };
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  it('ask for TLS to Kafka, with a certificate of the client where one is named', () => {
    const settings = {
      ...onKafka,
      KAFKA_SECURITY_PROTOCOL: 'SSL',
      KAFKA_SSL_CA_FILE: files.ca,
      KAFKA_SSL_CERT_FILE: files.cert,
      KAFKA_SSL_KEY_FILE: files.key,
      KAFKA_SSL_SERVER_NAME: 'kafka.internal',
    };
    expect(read(settings).broker).toMatchObject({
      security: { tls: { ca: authority.ca, cert: client.cert, key: client.key, serverName: 'kafka.internal' } },
    });
    expect(read({ ...onKafka, KAFKA_SECURITY_PROTOCOL: 'SSL' }).broker).toMatchObject({ security: { tls: {} } });
  });

  it('ask for a password, which may lie in a file', () => {
    const user = { KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512', KAFKA_SASL_USERNAME: 'ordering' };
    const sasl = { mechanism: 'SCRAM-SHA-512', username: 'ordering', password: 's3cret' };
    for (const password of [{ KAFKA_SASL_PASSWORD: 's3cret' }, { KAFKA_SASL_PASSWORD_FILE: files.password }])
      expect(read({ ...overSasl, ...user, ...password }).broker).toMatchObject({ security: { tls: {}, sasl } });
  });

  it('ask for tokens, which come over HTTPS', () => {
    expect(read(token).broker).toMatchObject({
      security: { sasl: { mechanism: 'OAUTHBEARER', clientId: 'ordering', tokenEndpoint: 'https://login/token' } },
    });
    expect(complaints({ ...token, KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL: 'http://login/token' })).toEqual([
      'KAFKA_SASL_OAUTHBEARER_TOKEN_ENDPOINT_URL must be an address that starts with https:// (http:// for this host only).',
    ]);
    expect(complaints({ ...token, NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toEqual([
      'NODE_TLS_REJECT_UNAUTHORIZED must not be 0: nobody would verify who is sent the client secret.',
    ]);
  });

  it('are never passed over because another one is missing', () => {
    expect(complaints({ ...onKafka, KAFKA_SSL_CA_FILE: files.ca, KAFKA_SASL_USERNAME: 'ordering' })).toEqual([
      'KAFKA_SSL_CA_FILE needs KAFKA_SECURITY_PROTOCOL to be SSL or SASL_SSL (it is PLAINTEXT).',
      'KAFKA_SASL_USERNAME needs KAFKA_SECURITY_PROTOCOL to be SASL_SSL (it is PLAINTEXT).',
    ]);
    expect(complaints({ DATABASE_SSL_MODE: 'disable', DATABASE_SSL_CA_FILE: files.ca })).toEqual([
      'DATABASE_SSL_CA_FILE needs DATABASE_SSL_MODE to be verify-full (it is disable).',
    ]);
  });

  it('are refused with one sentence for each that is missing or wrong', () => {
    expect(complaints({ ...overSasl })).toEqual([
      'KAFKA_SASL_MECHANISM is missing (KAFKA_SECURITY_PROTOCOL is SASL_SSL).',
    ]);
    expect(complaints({ ...overSasl, KAFKA_SASL_MECHANISM: 'PLAIN' })).toEqual([
      'KAFKA_SASL_USERNAME is missing (KAFKA_SASL_MECHANISM is PLAIN).',
      'KAFKA_SASL_PASSWORD is missing (KAFKA_SASL_MECHANISM is PLAIN).',
    ]);
    expect(complaints({ ...token, KAFKA_SASL_PASSWORD: 's3cret' })).toEqual([
      'KAFKA_SASL_PASSWORD does not go with OAUTHBEARER, which KAFKA_SASL_MECHANISM is.',
    ]);
    expect(complaints({ ...onKafka, KAFKA_SECURITY_PROTOCOL: 'TLS' })).toEqual([
      'KAFKA_SECURITY_PROTOCOL must be one of PLAINTEXT, SSL, SASL_PLAINTEXT, SASL_SSL.',
    ]);
  });

  it('send no readable password over the network', () => {
    const plain = { KAFKA_SASL_MECHANISM: 'PLAIN', KAFKA_SASL_USERNAME: 'ordering', KAFKA_SASL_PASSWORD: 's3cret' };
    expect(complaints({ ...onKafka, ...plain, KAFKA_SECURITY_PROTOCOL: 'SASL_PLAINTEXT' })).toEqual([
      'KAFKA_SECURITY_PROTOCOL must be SASL_SSL: PLAIN sends a secret that others could read.',
    ]);
    const scram = { ...plain, KAFKA_SASL_MECHANISM: 'SCRAM-SHA-256' };
    expect(complaints({ ...onKafka, ...scram, KAFKA_SECURITY_PROTOCOL: 'SASL_PLAINTEXT' })).toEqual([]);
  });

  it('name files that can be read and hold what they should', async () => {
    const overTls = { ...onKafka, KAFKA_SECURITY_PROTOCOL: 'SSL' };
    const other = file('other-key.pem', (await authority.sign('basket')).key);
    expect(complaints({ ...overTls, KAFKA_SSL_CA_FILE: join(directory, 'nowhere') })).toEqual([
      "KAFKA_SSL_CA_FILE names a file that can't be read (ENOENT).",
    ]);
    expect(complaints({ ...overTls, KAFKA_SSL_CA_FILE: files.password })).toEqual([
      'KAFKA_SSL_CA_FILE names a file that holds no PEM certificate.',
    ]);
    expect(complaints({ ...overTls, KAFKA_SSL_CERT_FILE: files.cert })).toEqual([
      'KAFKA_SSL_KEY_FILE is missing (KAFKA_SSL_CERT_FILE is there).',
    ]);
    expect(complaints({ ...overTls, KAFKA_SSL_CERT_FILE: files.cert, KAFKA_SSL_KEY_FILE: other })).toEqual([
      'KAFKA_SSL_KEY_FILE must name the PEM key, not encrypted, of the certificate in KAFKA_SSL_CERT_FILE.',
    ]);
    expect(
      complaints({ ...overTls, KAFKA_SSL_CA_FILE: files.ca, KAFKA_SASL_PASSWORD_FILE: file('none', '\n') }),
    ).toEqual(['KAFKA_SASL_PASSWORD_FILE names an empty file.']);
  });

  it('ask for TLS to the database, and to the log beside it', () => {
    const tls = { ca: authority.ca };
    const both = read({ DATABASE_SSL_CA_FILE: files.ca });
    expect(both).toMatchObject({ databaseTls: tls, broker: { kind: 'postgres', tls } });
    const one = read({ DATABASE_SSL_CA_FILE: files.ca, BROKER_SSL_MODE: 'disable' });
    expect(one.databaseTls).toMatchObject(tls);
    expect(one.broker).toEqual({ kind: 'postgres', url: complete['BROKER_URL'] });
    expect(read({ DATABASE_SSL_MODE: 'verify-full' }).databaseTls).toEqual({});
    expect(read({}).databaseTls).toBeUndefined();
  });

  it('leave nothing of TLS to the address of a database, which would win', () => {
    const said = 'must not contain ssl, sslmode, sslcert, sslkey, sslrootcert, sslnegotiation';
    const [sentence, ...others] = complaints({ DATABASE_URL: `${complete['DATABASE_URL']}?sslmode=no-verify` });
    expect(sentence).toBe(`DATABASE_URL ${said}: TLS has settings of its own, from DATABASE_SSL_MODE on.`);
    expect(others).toEqual([]);
  });

  it('never repeat a secret in what they complain of', () => {
    const wrong = {
      ...token,
      KAFKA_SASL_USERNAME: 's3cret',
      KAFKA_SASL_PASSWORD: 's3cret',
      KAFKA_SECURITY_PROTOCOL: 'SSL',
    };
    expect(complaints(wrong).length).toBeGreaterThan(3);
    expect(complaints(wrong).join()).not.toContain('s3cret');
  });
});
