import { Worker } from 'node:worker_threads';
import type { Round, Sources } from './round.js';

/** Compiles in a thread of its own, so that the services are looked after meanwhile. */
export class Compiler {
  private worker: Worker | undefined;

  /** Tells every round; `onEnd` when the compiler itself has failed. */
  start(sources: Sources, onRound: (round: Round) => void, onEnd: (error: Error) => void): void {
    this.worker = new Worker(new URL('./compile-worker.js', import.meta.url), { workerData: sources });
    this.worker.on('message', onRound).on('error', onEnd);
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
  }
}
