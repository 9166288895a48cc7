import { join } from 'node:path';
import { freePort } from '@tradewind/embedded-postgres';
import { DataDirectory } from '../../demo/data-directory.js';
import { Demo } from '../../demo/demo.js';
import { readDemoOptions } from '../../demo/demo-options.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** The address of the shop that was named, or of one that runs until the end of the benchmark. */
export async function shopOfPages(surroundings: Surroundings): Promise<string> {
  const { url, directory } = surroundings;
  if (url !== undefined) return url;
  const data = new DataDirectory(join(directory, 'shop'));
  data.lock();
  const giveUp = (error: Error) => console.error(error.message);
  const demo = new Demo(data, { ...readDemoOptions([]), port: await freePort() }, giveUp);
  surroundings.onEnd(() => demo.stop());
  await demo.start();
  return demo.url;
}
