import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { stepAttribute, type OtlpSpan, type StepAttributeName, type StepKind } from '@tradewind/trail';

const MESSAGES_OF_FLOW = 2;
const TICK_MS = 100;
/** As many as an exporter sends at once. */
const SPANS_OF_REQUEST = 512;

const checkedOut = 'tradewind.basket.basket-checked-out.v1';
const started = 'tradewind.ordering.order-started.v1';

type Values = Partial<Record<StepAttributeName, string | number>> & { readonly error?: string };

interface ServiceSpan {
  readonly service: string;
  readonly span: OtlpSpan;
}

export interface Sent {
  readonly flows: number;
  readonly failed: number;
  /** Messages that were told of per second: fewer than asked for, if the machine is too slow. */
  readonly perSecond: number;
}

/** Sends the spans of so many messages per second, as services would: whole flows of two messages each. Each `failEvery`th flow ends as a dead letter. */
export async function sendTrail(
  origin: string,
  {
    perSecond,
    seconds,
    failEvery,
  }: { readonly perSecond: number; readonly seconds: number; readonly failEvery: number },
): Promise<Sent> {
  const flowsOfMs = perSecond / 1_000 / MESSAGES_OF_FLOW;
  const start = performance.now();
  let [flows, failed] = [0, 0];
  for (let due = TICK_MS; due <= seconds * 1_000; due += TICK_MS) {
    const early = start + due - performance.now();
    if (early > 0) await setTimeout(early);
    const spans: ServiceSpan[] = [];
    while (flows < Math.round(due * flowsOfMs)) {
      const fails = ++flows % failEvery === 0;
      if (fails) failed++;
      spans.push(...flow(fails));
    }
    const requests = Array.from({ length: Math.ceil(spans.length / SPANS_OF_REQUEST) }, (_, n) =>
      send(origin, spans.slice(n * SPANS_OF_REQUEST, (n + 1) * SPANS_OF_REQUEST)),
    );
    await Promise.all(requests);
  }
  const perSecondSent = (flows * MESSAGES_OF_FLOW * 1_000) / (performance.now() - start);
  return { flows, failed, perSecond: perSecondSent };
}

async function send(origin: string, spans: readonly ServiceSpan[]): Promise<void> {
  const resourceSpans = [...new Set(spans.map(({ service }) => service))].map((service) => ({
    resource: { attributes: [{ key: 'service.name', value: { stringValue: service } }] },
    scopeSpans: [{ spans: spans.filter((each) => each.service === service).map(({ span }) => span) }],
  }));
  const answer = await fetch(`${origin}/v1/traces`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ resourceSpans }),
  });
  if (!answer.ok) throw new Error(`The gateway answered spans with ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
}

/** A checkout that becomes an order. */
function flow(fails: boolean): ServiceSpan[] {
  const traceId = id(16);
  const [correlationId, first, second] = [`load-${id(12)}`, id(16), id(16)];
  const now = Date.now();
  const spans: ServiceSpan[] = [];
  const add = (
    service: string,
    kind: StepKind,
    name: string,
    atMs: number,
    parent: string | undefined,
    values: Values = {},
  ) => {
    const spanId = id(8);
    const nanoseconds = (ms: number) => `${BigInt(Math.round((now + ms) * 1_000)) * 1_000n}`;
    const { error, ...rest } = values;
    const attributes = Object.entries({ correlationId, ...rest }).map(([value, is]) => ({
      key: stepAttribute[value as StepAttributeName],
      value: typeof is === 'number' ? { intValue: is } : { stringValue: is },
    }));
    spans.push({
      service,
      span: {
        ...{ traceId, spanId, name, startTimeUnixNano: nanoseconds(atMs), endTimeUnixNano: nanoseconds(atMs + 1) },
        ...(parent && { parentSpanId: parent }),
        attributes: [{ key: stepAttribute.kind, value: { stringValue: kind } }, ...attributes],
        ...(error && { status: { code: 2, message: error } }),
      },
    });
    return spanId;
  };
  const publish = (service: string, by: string, atMs: number, messageId: string, type: string, topic: string) => {
    const values = { messageId, type, key: correlationId, topic };
    const row = add(service, 'outbox', type, atMs, by, { ...values, position: 7 });
    add(service, 'commit', 'commit', atMs + 1, by, { transactionId: '894', rowsWritten: 3, attempt: 1 });
    add(service, 'relayed', type, atMs + 3, row, { ...values, partition: 0, offset: 7 });
    return row;
  };
  const receive = (
    service: string,
    row: string,
    atMs: number,
    messageId: string,
    type: string,
    values: Values = {},
  ) => {
    const received = add(service, 'received', type, atMs, row, { messageId, type, group: service, ...values });
    add(service, 'inbox', 'inbox', atMs, received, { messageId, outcome: 'new', group: service });
    add(service, 'integration-event-handler', `HandleWhen${service}`, atMs, received);
    return received;
  };
  const request = add('basket', 'http', 'POST /basket/checkout', 0, undefined, { httpStatus: 202 });
  const command = add('basket', 'command', 'CheckOutBasketCommand', 0, request);
  add('basket', 'domain-event', 'BasketCheckedOutDomainEvent', 1, command, { round: 1 });
  const row = publish('basket', command, 1, first, checkedOut, 'tradewind.basket.events');
  const ordering = receive('ordering', row, 5, first, checkedOut);
  const next = publish('ordering', ordering, 6, second, started, 'tradewind.ordering.events');
  for (const [service, cause, messageId, type] of [
    ['analytics', row, first, checkedOut],
    ['analytics', next, second, started],
  ] as const)
    add(service, 'commit', 'commit', 10, receive(service, cause, 9, messageId, type), { transactionId: '12' });
  const error = fails ? { error: 'Error: no paper left' } : {};
  const last = receive('basket', next, 10, second, started, error);
  if (fails)
    add('basket', 'dead-lettered', started, 12, last, { messageId: second, type: started, outcome: 'permanent' });
  else add('basket', 'commit', 'commit', 11, last, { transactionId: '895' });
  return spans;
}

const id = (bytes: number): string => randomBytes(bytes).toString('hex');
