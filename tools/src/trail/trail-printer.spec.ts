import { describe, expect, it } from 'vitest';
import { eventually } from '@tradewind/testing';
import type { RecordedStep } from '@tradewind/trail';
import { TrailPrinter } from './trail-printer.js';

let count = 0;
const step = (kind: RecordedStep['kind'], name: string, more: Partial<RecordedStep> = {}): RecordedStep => ({
  seq: ++count,
  id: String(count),
  at: 1_000 + count,
  durationMs: 1,
  service: 'basket',
  kind,
  name,
  traceId: 't',
  outcome: 'ok',
  correlationId: 'walk-7',
  ...more,
});

/** A price change that the catalogue wrote as two messages, and the basket took in one transaction. */
function priceChange() {
  const http = step('http', 'PUT /price', { service: 'catalog', httpStatus: 204 });
  const outbox = ['m-1', 'm-2'].map((messageId) =>
    step('outbox', 'PriceChanged', { service: 'catalog', messageId, parentId: http.id }),
  );
  const relayed = ['m-1', 'm-2'].map((messageId, offset) =>
    step('relayed', `Relayed ${messageId}`, { service: 'catalog', messageId, offset, partition: 0, topic: 'prices' }),
  );
  const received = ['m-1', 'm-2'].map((messageId) => step('received', `Received ${messageId}`, { messageId }));
  const commits = received.map(({ id }) => step('commit', 'Handle', { parentId: id, transactionId: '88' }));
  return { http, outbox, relayed, received, commits };
}

const transactions = (lines: string[]) => lines.filter((line) => line.includes('┌─ transaction 88'));
const indexOf = (lines: string[], text: string) => lines.findIndex((line) => line.includes(text));

function print(steps: RecordedStep[]): { printer: TrailPrinter; lines: string[] } {
  const lines: string[] = [];
  const printer = new TrailPrinter((line) => lines.push(line));
  printer.follow('walk-7', 1_000);
  steps.forEach((each) => printer.take(each));
  return { printer, lines };
}

describe('The printed trail of a request', () => {
  it('has each transaction once, though several messages were handled in it', async () => {
    const { http, outbox, relayed, received, commits } = priceChange();
    const { printer, lines } = print([...outbox, http, ...relayed, ...commits, ...received]);
    await printer.quiet(0, 15_000);
    expect(transactions(lines)).toHaveLength(1);
    expect(lines.filter((line) => line.includes('received Received'))).toHaveLength(2);
  });

  it('has causes before effects, in whatever order the steps came', async () => {
    const { http, outbox, relayed, received, commits } = priceChange();
    const { printer, lines } = print([...commits, ...received, ...relayed, ...outbox, http]);
    await printer.quiet(0, 15_000);
    const places = ['PUT /price', '⇢ Relayed m-1', '⇠ received Received m-1'].map((text) => indexOf(lines, text));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
  });

  it('sends the reader back to a transaction when one of its messages comes late', async () => {
    const { http, outbox, relayed, received, commits } = priceChange();
    const { printer, lines } = print([...outbox, http, ...relayed, commits[0]!, received[0]!]);
    await eventually(() => {
      printer.printWhatIsDue();
      expect(transactions(lines)).toHaveLength(1);
    });
    printer.take(commits[1]!);
    printer.take(received[1]!);
    await eventually(() => {
      printer.printWhatIsDue();
      expect(lines.at(-1)).toContain('in transaction 88, see above');
    });
    expect(transactions(lines)).toHaveLength(1);
  });

  it('has a deadline in a block of its own, after what scheduled it', async () => {
    const http = step('http', 'POST /orders');
    const ship = step('deadline', 'CancelOrderWhenPaymentIsOverdue', {
      parentId: http.id,
      type: 'payment',
      key: 'o-1',
    });
    const commit = step('commit', 'Handle deadline payment', { parentId: ship.id, transactionId: '88' });
    const { printer, lines } = print([http, commit, ship]);
    await printer.quiet(0, 15_000);
    const places = ['POST /orders', '◷ CancelOrderWhenPaymentIsOverdue', 'commit 88'].map((text) =>
      indexOf(lines, text),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(lines[places[1]!]).toContain('deadline payment · key o-1');
    expect(transactions(lines)).toHaveLength(1);
  });

  it('shows what is known when the causes are not', async () => {
    const { received, commits } = priceChange();
    const { printer, lines } = print([...commits, ...received]);
    await printer.quiet(0, 15_000);
    expect(transactions(lines)).toHaveLength(1);
  });

  it('is that of one request alone', async () => {
    const { printer, lines } = print([step('http', 'GET /else', { correlationId: 'walk-8' })]);
    await printer.quiet(0, 15_000);
    expect(lines).toEqual([]);
  });
});
