import { eventually, type TestService } from '@tradewind/testing';
import type { OrderDetailView } from '../read-model/order-views.js';

export interface FollowedEvent {
  readonly id: number;
  readonly order: OrderDetailView;
}

type Followed = Pick<OrderDetailView, 'orderId' | 'customerId'>;

export interface FollowOptions {
  /** Default: a token of the order's customer. */
  readonly token?: string;
  readonly lastEventId?: number;
  readonly signal?: AbortSignal;
}

/** Asks for the stream of an order, whatever the answer may be. */
export function askForStream(
  service: TestService,
  { orderId, customerId }: Followed,
  { token = service.tokenFor({ id: customerId }), lastEventId, signal }: FollowOptions = {},
): Promise<Response> {
  const headers = {
    Authorization: `Bearer ${token}`,
    ...(lastEventId !== undefined && { 'Last-Event-ID': String(lastEventId) }),
  };
  return fetch(`${service.url}/orders/${orderId}/stream`, { headers, ...(signal && { signal }) });
}

/** A browser that follows an order. */
export class OrderFollower {
  readonly events: FollowedEvent[] = [];
  /** All that has arrived, also comments. */
  received = '';
  isOver = false;

  private constructor(
    readonly response: Response,
    private readonly connection: AbortController,
  ) {}

  /** Resolves when the stream has begun. */
  static async follow(service: TestService, order: Followed, options: FollowOptions = {}): Promise<OrderFollower> {
    const connection = new AbortController();
    const response = await askForStream(service, order, { ...options, signal: connection.signal });
    if (response.status !== 200) throw new Error(`The stream is refused: ${response.status} ${await response.text()}`);
    const follower = new OrderFollower(response, connection);
    void follower.read();
    return follower;
  }

  /** Resolves with the first event that satisfies the condition. */
  until(condition: (event: FollowedEvent) => boolean): Promise<FollowedEvent> {
    return this.wait(() => {
      const found = this.events.find(condition);
      if (!found) throw new Error(`Not among ${this.events.map(({ id, order }) => `${id}: ${order.status}`).join()}`);
      return found;
    });
  }

  ended(): Promise<void> {
    return this.wait(() => {
      if (!this.isOver) throw new Error('The stream goes on.');
    });
  }

  leave(): void {
    this.connection.abort();
  }

  /** Shorter than the interval at which all orders are compared with the database, which would hide what was not heard. */
  private wait<T>(attempt: () => T): Promise<T> {
    return eventually(attempt, { timeoutMs: 8_000 });
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of this.response.body as unknown as AsyncIterable<Uint8Array>) {
        const text = decoder.decode(chunk, { stream: true });
        this.received += text;
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop()!;
        this.events.push(...blocks.flatMap(eventIn));
      }
    } catch {
      // The connection was cut.
    }
    this.isOver = true;
  }
}

function eventIn(block: string): FollowedEvent[] {
  const [, id, data] = /^event: order\nid: (\d+)\ndata: (.+)$/.exec(block) ?? [];
  return data === undefined ? [] : [{ id: Number(id), order: JSON.parse(data) as OrderDetailView }];
}
