import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Passwords of the login roles, made once and kept as long as the data. */
export type Secrets = Record<string, string>;

export function loadSecrets(file: string, roles: readonly string[]): Secrets {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Secrets) : {};
  const secrets = Object.fromEntries(roles.map((role) => [role, kept[role] ?? randomBytes(18).toString('hex')]));
  writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  return secrets;
}
