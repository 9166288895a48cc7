import { execFileSync } from 'node:child_process';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

/** The user that runs PostgreSQL, or undefined for the current one. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

export function serverAccount(): ServerAccount | undefined {
  return process.getuid?.() === 0 ? { uid: idOfNobody('-u'), gid: idOfNobody('-g') } : undefined;
}

function idOfNobody(flag: '-u' | '-g'): number {
  try {
    return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    throw new EmbeddedPostgresError(
      'PostgreSQL does not run as root, and there is no user "nobody" to run it as. Please start as an ordinary user.',
    );
  }
}
