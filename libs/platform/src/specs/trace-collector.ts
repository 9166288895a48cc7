import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { readSteps, type OtlpTraceExport, type TrailStep } from '@tradewind/trail';

/** Receives exported spans over a real socket. */
export class TraceCollector {
  readonly steps: TrailStep[] = [];
  private readonly server: Server;
  private wake: () => void = () => undefined;

  private constructor() {
    this.server = createServer((request, response) => {
      void json(request).then((traces) => {
        this.steps.push(...readSteps(traces as OtlpTraceExport));
        response.end('{}');
        this.wake();
      });
    });
  }

  static async open(): Promise<TraceCollector> {
    const collector = new TraceCollector();
    await new Promise<void>((resolve) => collector.server.listen(0, '127.0.0.1', resolve));
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Resolves with the first step that matches, as soon as it has arrived. */
  async step(fits: (step: TrailStep) => boolean): Promise<TrailStep> {
    for (;;) {
      const found = this.steps.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
