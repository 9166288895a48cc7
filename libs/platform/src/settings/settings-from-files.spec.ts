import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Environment } from './environment.js';
import { readSettings } from './read-settings.js';
import { serviceSettings } from './service-settings.js';
import type { SettingsError } from './settings-error.js';

const directory = mkdtempSync(join(tmpdir(), 'settings-in-files-'));

function file(name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}

const inEnvironment: Environment = {
  PORT: '3001',
  TOKEN_ISSUER: 'http://localhost:8080/oidc',
  JWKS_URL: 'http://localhost:3000/oidc/jwks',
};
const inFiles: Environment = {
  DATABASE_URL_FILE: file('database_url', 'postgres://ordering:s3cret@localhost/ordering\n'),
  BROKER_URL_FILE: file('broker_url', 'postgres://broker:s3cret@localhost/broker\r\n'),
};

function complaints(changes: Environment): readonly string[] {
  try {
    readSettings(serviceSettings, { ...inEnvironment, ...inFiles, ...changes });
    return [];
  } catch (error) {
    return (error as SettingsError).sentences;
  }
}

describe('A setting that is in a file', () => {
  afterAll(() => rmSync(directory, { recursive: true }));

  it('is read from there, without the line break at its end', () => {
    expect(readSettings(serviceSettings, { ...inEnvironment, ...inFiles })).toMatchObject({
      DATABASE_URL: 'postgres://ordering:s3cret@localhost/ordering',
      broker: { url: 'postgres://broker:s3cret@localhost/broker' },
    });
  });

  it('is found in a schema that refines and adds defaults', () => {
    const schema = z.object({ WORD: z.string().default('none') }).refine(({ WORD }) => WORD !== '');
    expect(readSettings(schema, { WORD_FILE: file('word', 'a b') })).toEqual({ WORD: 'a b' });
  });

  it('is checked as one in the environment is', () => {
    expect(complaints({ DATABASE_URL_FILE: file('wrong', 'mysql://s3cret@localhost/shop') })).toEqual([
      'DATABASE_URL must be an address that starts with postgres:// or postgresql://.',
    ]);
  });

  it('is refused if it is in the environment, too', () => {
    expect(complaints({ DATABASE_URL: 'postgres://ordering:other@localhost/ordering' })).toEqual([
      'DATABASE_URL must not be set beside DATABASE_URL_FILE.',
    ]);
  });

  it('is missed by the name of the file', () => {
    const nowhere = { DATABASE_URL_FILE: join(directory, 'nowhere'), BROKER_URL_FILE: file('empty', '\n') };
    expect(complaints(nowhere)).toEqual([
      "DATABASE_URL_FILE names a file that can't be read (ENOENT).",
      'BROKER_URL_FILE names an empty file.',
    ]);
  });

  it('does not make a service read files that others named', () => {
    expect(complaints({ SSL_CERT_FILE: join(directory, 'nowhere'), HISTORY_FILE: '/' })).toEqual([]);
  });
});
