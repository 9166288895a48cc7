import { spawnSync } from 'node:child_process';

/** Of the Java that Kafka Connect runs on. */
export function javaVersion(): string | undefined {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return status === 0 ? /version "([^"]+)"/.exec(stderr)?.[1] : undefined;
}
