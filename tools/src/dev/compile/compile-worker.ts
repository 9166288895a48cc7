import { parentPort, workerData } from 'node:worker_threads';
import type { Sources } from './round.js';
import { watchSources } from './watch-sources.js';

watchSources(workerData as Sources, (round) => parentPort!.postMessage(round));
