import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.js';
import { TestAuthority } from './test-authority.js';

const RULES = ['hostssl all basket 127.0.0.1/32 cert', 'hostssl all all 127.0.0.1/32 scram-sha-256'].join('\n');
const ROLES = [
  "CREATE ROLE shop LOGIN PASSWORD 'shop'",
  'CREATE ROLE basket LOGIN',
  'CREATE DATABASE shop OWNER shop',
  'CREATE DATABASE basket OWNER basket',
];
const SWITCHES = ["ALTER SYSTEM SET ssl_ca_file = 'ca.crt'", 'ALTER SYSTEM SET ssl = on', 'SELECT pg_reload_conf()'];

/** A PostgreSQL server that accepts only TLS. The role `shop` uses a password, `basket` a certificate. */
export class SecuredPostgres {
  private constructor(
    private readonly server: EmbeddedPostgres,
    private readonly dataDir: string,
    readonly authority: TestAuthority,
  ) {}

  static async start({ expired = false } = {}): Promise<SecuredPostgres> {
    const dataDir = mkdtempSync(join(tmpdir(), 'secured-postgres-'));
    const [server, authority] = await Promise.all([
      startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } }),
      TestAuthority.create(),
    ]);
    const certificate = await authority.sign('postgres', { hosts: ['localhost', 'db.internal'], expired });
    const secured = new SecuredPostgres(server, dataDir, authority);
    try {
      await demandTls(server.url, {
        'server.crt': certificate.cert,
        'server.key': certificate.key,
        'ca.crt': authority.ca,
      });
      return secured;
    } catch (error) {
      await secured.stop();
      throw error;
    }
  }

  url(role = 'shop'): string {
    return `postgresql://${role}:${role}@localhost:${this.server.port}/${role}`;
  }

  /** Runs as the superuser, over TLS. */
  async query<Row extends pg.QueryResultRow>(sql: string): Promise<pg.QueryResult<Row>> {
    const url = this.server.url.replace('127.0.0.1', 'localhost');
    const client = new pg.Client({ connectionString: url, ssl: { ca: this.authority.ca } });
    await client.connect();
    return client.query<Row>(sql).finally(() => client.end());
  }

  async stop(): Promise<void> {
    await this.server.stop();
    removeEmbeddedPostgres(this.dataDir);
  }
}

/** Writes the certificates and the access rules, creates the roles and databases, and then turns TLS on. */
async function demandTls(url: string, files: Readonly<Record<string, string>>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    for (const [name, text] of Object.entries({ ...files, 'pg_hba.conf': RULES })) {
      const lines = `unnest(string_to_array(${client.escapeLiteral(text.trimEnd())}, E'\\n'))`;
      const program = client.escapeLiteral(`umask 077; cat > ${rows[0]!.data_directory}/${name}`);
      await client.query(`COPY (SELECT ${lines}) TO PROGRAM ${program}`);
    }
    for (const sql of [...ROLES, ...SWITCHES]) await client.query(sql);
  } finally {
    await client.end();
  }
}
