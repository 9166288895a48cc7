import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Metrics, Readiness } from '@tradewind/platform';
import { mostStreams, OrderStreams } from './order-streams.js';

const aResponse = () => new ServerResponse(new IncomingMessage(new Socket()));
const later = new Date(Date.now() + 3_600_000);

describe('The streams of an instance', () => {
  let streams: OrderStreams | undefined;
  afterEach(() => {
    streams?.onApplicationShutdown();
    vi.useRealTimers();
  });
  const begin = () => {
    const readiness = new Readiness({} as never);
    streams = new OrderStreams(readiness, new Metrics());
    return { streams, readiness };
  };

  it('are a thousand at most, whoever opens them, and the next is refused as long as they are open', () => {
    const { streams } = begin();
    const responses = Array.from({ length: mostStreams.perProcess }, aResponse);
    for (const [n, response] of responses.entries()) streams.reserve(`person ${n}`, response);

    expect(() => streams.reserve('one more', aResponse())).toThrow('Too many orders are being followed');
    responses[0]!.emit('close');
    expect(streams.reserve('one more', aResponse())).toBeDefined();
  });

  it('get a heartbeat each 15 s', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { streams } = begin();
    const response = aResponse();
    const write = vi.spyOn(response, 'write');
    streams.open(streams.reserve('mara', response), { knownId: undefined, endsAt: later });

    vi.advanceTimersByTime(30_000);

    expect(write.mock.calls.map(([text]) => text)).toEqual(['retry: 2000\n\n', ': still here\n\n', ': still here\n\n']);
    response.emit('close');
  });

  it('end when the process begins to shut down, also those that are opened then', () => {
    const { streams, readiness } = begin();
    const [open, late] = [aResponse(), aResponse()];
    streams.open(streams.reserve('mara', open), { knownId: undefined, endsAt: later });
    const reserved = streams.reserve('jon', late);

    readiness.startDraining();
    expect([open.writableEnded, late.writableEnded]).toEqual([true, false]);
    streams.open(reserved, { knownId: undefined, endsAt: later });
    expect(late.writableEnded).toBe(true);
    for (const response of [open, late]) response.emit('close');
  });
});
