import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { ParcelDesk } from './parcel-desk.js';

/**
 * Runs the parcel desk as a process. It prints its URL and then, for each line on stdin, the longest event-loop delay
 * and the CPU time since the previous line.
 */
const app = await ParcelDesk.start();
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
let used = process.cpuUsage();
process.stdout.write(`${await app.getUrl()}\n`);
createInterface({ input: process.stdin }).on('line', () => {
  const { user, system } = process.cpuUsage(used);
  process.stdout.write(`${JSON.stringify({ longestMs: delay.max / 1e6, cpuMs: (user + system) / 1e3 })}\n`);
  delay.reset();
  used = process.cpuUsage();
});
