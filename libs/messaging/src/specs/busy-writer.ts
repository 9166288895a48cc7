import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

const KEYS = 5;
const PAUSE_MS = 2;
const INSERT = `
  INSERT INTO outbox (message_id, type, topic, key, source, time, correlation_id, payload)
  VALUES (gen_random_uuid(), 'price-changed', $1, $2, '/spec', '2026-11-20T09:30:00.000Z', 'spec', $3)`;

/** Writes row after row, alternating between a few keys, until it is stopped. The payloads of a key count from 0. */
export class BusyWriter {
  readonly keys: readonly string[];
  written = 0;
  private stopped = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly dataSource: DataSource,
    private readonly topic: string,
    name: string,
    keys = KEYS,
  ) {
    this.keys = Array.from({ length: keys }, (_, n) => `${name}-${n}`);
    this.running = this.run();
  }

  /** The written payloads of a key. */
  payloadsOf(key: string): string[] {
    const count = Math.ceil((this.written - this.keys.indexOf(key)) / this.keys.length);
    return Array.from({ length: count }, (_, n) => String(n));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      const values = [
        this.topic,
        this.keys[this.written % this.keys.length],
        String(Math.floor(this.written / this.keys.length)),
      ];
      await this.dataSource.query(INSERT, values);
      this.written += 1;
      await pause(PAUSE_MS);
    }
  }
}
