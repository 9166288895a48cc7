import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** Java's console producer; `control` is the program that starts it. Sends each value under its key. */
export async function produceWithJava(
  control: string,
  address: string,
  topic: string,
  codec: string,
  entries: ReadonlyArray<readonly [key: string, value: string]>,
): Promise<void> {
  const parse = ['--property', 'parse.key=true', '--property', 'key.separator=:'];
  const producer = spawn(control, ['produce', '--topic', topic, `--compression-codec=${codec}`, ...parse], {
    env: { ...process.env, PORT: address.split(':')[1] },
  });
  const said = text(producer.stderr);
  producer.stdin.end(entries.map(([key, value]) => `${key}:${value}\n`).join(''));
  const [code] = (await once(producer, 'exit')) as [number];
  if (code !== 0) throw new Error(`The producer ended with ${code}: ${await said}`);
}
