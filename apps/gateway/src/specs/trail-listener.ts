export interface TrailEvent {
  readonly event: string;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Reads server-sent events, but no faster than a spec asks for them. */
export class TrailListener {
  private readonly waiting: TrailEvent[] = [];
  private text = '';

  private constructor(
    private readonly reader: ReadableStreamDefaultReader<string>,
    private readonly stop: AbortController,
  ) {}

  /** Resolves when the stream has started. */
  static async open(url: string, lastEventId?: string): Promise<TrailListener> {
    const stop = new AbortController();
    const answer = await fetch(url, {
      signal: stop.signal,
      headers: lastEventId ? { 'Last-Event-ID': lastEventId } : {},
    });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    return new TrailListener(reader, stop);
  }

  async events(count: number): Promise<TrailEvent[]> {
    while (this.waiting.length < count) await this.readMore();
    return this.waiting.splice(0, count);
  }

  async eventsUntil(isLast: (event: TrailEvent) => boolean): Promise<TrailEvent[]> {
    const events: TrailEvent[] = [];
    do events.push(...(await this.events(1)));
    while (!isLast(events.at(-1)!));
    return events;
  }

  leave(): void {
    this.stop.abort();
  }

  private async readMore(): Promise<void> {
    const { value, done } = await this.reader.read();
    if (done) throw new Error('the stream has ended');
    const blocks = (this.text + value).split('\n\n');
    this.text = blocks.pop()!;
    this.waiting.push(...blocks.flatMap((block) => parse(block) ?? []));
  }
}

function parse(block: string): TrailEvent | undefined {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const event = fields.get('event');
  if (event === undefined) return undefined;
  return {
    event,
    id: fields.get('id') ?? '',
    data: JSON.parse(fields.get('data') ?? 'null') as Record<string, unknown>,
  };
}
