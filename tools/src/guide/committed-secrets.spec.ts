import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../demo/demo-options.js';
import { committedSecrets } from './committed-secrets.js';

const files = execFileSync('git', ['ls-files', '-z'], { cwd: repository, encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && existsSync(join(repository, file)));

describe('A file of the repository', () => {
  it('has no private key, no password in an address, and no secret that was made at random', () => {
    expect(files.length).toBeGreaterThan(1_000);
    const found = files.flatMap((file) =>
      committedSecrets(readFileSync(join(repository, file), 'utf8')).map((what) => `${what}: ${file}`),
    );
    expect(found).toEqual([]);
  });
});

describe('A secret in a text', () => {
  const random = randomBytes(32);

  it.each([
    ['a private key', ['-----BEGIN', 'PRIVATE KEY-----'].join(' ')],
    ['a private key', ['-----BEGIN', 'EC PRIVATE KEY-----'].join(' ')],
    ['a password in an address', ['postgres://shop', 'hunter2@db/shop'].join(':')],
    ['a secret in SESSION_KEY', `SESSION_KEY=${random.toString('hex')}`],
    ['a secret in clientSecret', `clientSecret: '${'aB3'.repeat(12)}'`],
  ])('is found: %s', (what, text) => {
    expect(committedSecrets(text)).toEqual([what]);
  });

  it.each(['postgres://shop:s3cret@db/shop', 'SESSION_KEY=made-by-the-first-start', 'https://shop.example:8080/a@b'])(
    'is not what stands in its place: %s',
    (text) => {
      expect(committedSecrets(text)).toEqual([]);
    },
  );
});
