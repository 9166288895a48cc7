import type { RecordedStep } from '@tradewind/trail';
import { ScenarioError } from '../scenario/scenario-error.js';
import { type Credentials, nobody } from '../sign-in/credentials.js';

/** Follows the trail over server-sent events until it is closed. */
export class TrailStream {
  private readonly ending = new AbortController();
  /** Resolves when the shop or {@link close} has ended the stream. */
  closed: Promise<void> = Promise.resolve();

  constructor(private readonly onStep: (step: RecordedStep) => void) {}

  /** Resolves when the stream is open. With a correlation id, it begins with what is known of that. */
  async open(origin: string, correlationId?: string, credentials: Credentials = nobody): Promise<void> {
    const query = correlationId === undefined ? '' : `?correlationId=${encodeURIComponent(correlationId)}`;
    const url = `${origin}/api/trail/stream${query}`;
    const headers = { Accept: 'text/event-stream', ...(await credentials.headers()) };
    const response = await fetch(url, { headers, signal: this.ending.signal }).catch((error: unknown) => {
      throw new ScenarioError(`No shop answers at ${origin}. Start one first: npm run demo`, { cause: error });
    });
    if (!response.ok || !response.body) throw new ScenarioError(`${url} was answered with ${response.status}.`);
    this.closed = this.read(response.body).catch(() => undefined);
  }

  close(): void {
    this.ending.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let unread = '';
    for await (const chunk of body) {
      const events = (unread + decoder.decode(chunk, { stream: true })).split('\n\n');
      unread = events.pop() ?? '';
      events.forEach((event) => this.take(event));
    }
  }

  private take(event: string): void {
    const lines = event.split('\n');
    if (!lines.includes('event: step')) return;
    const data = lines.find((line) => line.startsWith('data: '));
    if (data) this.onStep(JSON.parse(data.slice('data: '.length)) as RecordedStep);
  }
}
