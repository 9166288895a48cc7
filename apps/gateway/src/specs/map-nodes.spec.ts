import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { services } from '@tradewind/services';
import { TokenIssuer } from '@tradewind/testing';
import type { MapNodesDto } from '../trail/map/map-node.dto.js';
import { Gateway } from './gateway.js';

const messaging = {
  outbox: { pending: 14, oldestAgeMs: 210, relay: { role: 'relaying', owner: 'a:1', blockedBy: 'the broker' } },
  consumers: [
    { group: 'ordering', topic: 'a', lag: 3, partitions: [{ partition: 0, lag: 3 }] },
    { group: 'ordering', topic: 'b', lag: 2, partitions: [] },
  ],
  deadLetters: { dead: 1, retrying: 2, parked: 3, blockedKeys: 2 },
  undeliverable: { dead: 1, parked: 0 },
};

describe('What waits in the services, on the map', () => {
  let gateway: Gateway;
  let answer: (authorization: string | undefined, response: ServerResponse) => void;
  const json = (body: unknown) => (_: string | undefined, response: ServerResponse) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(body));
  };

  beforeEach(async () => {
    answer = json(messaging);
    gateway = await Gateway.open({
      '/messaging': ({ headers }, response) => answer(headers.authorization, response),
    });
  });
  afterEach(() => gateway.close());

  const read = async (headers: Record<string, string> = {}) =>
    ((await gateway.http.get('/api/trail/map/nodes').set(headers).expect(200)).body as MapNodesDto).nodes;

  it('is told by each service, and summed up', async () => {
    const nodes = await read();
    expect(nodes.map(({ service }) => service)).toEqual(services.map(({ name }) => name));
    expect(nodes[0]).toEqual({
      service: 'identity',
      state: 'up',
      figures: {
        ...{ pending: 14, oldestAgeMs: 210, blockedBy: 'the broker', lag: 5 },
        ...{ retrying: 2, parked: 3, blockedKeys: 2, dead: 2 },
      },
    });
  });

  it('is not known of what a service can not read itself', async () => {
    answer = json({ outbox: null, consumers: null, deadLetters: null, undeliverable: null });
    expect((await read())[0]!.figures).toMatchObject({ pending: null, lag: null, dead: null, parked: null });
  });

  it('is not known of a service that is down, answers nonsense or an error', async () => {
    answer = (_, response) => response.end('<html>');
    expect((await read())[0]).toEqual({ service: 'identity', state: 'down', figures: null });
    answer = (_, response) => response.writeHead(503).end();
    expect((await read())[0]).toMatchObject({ state: 'down' });
    await gateway.service.goDown();
    expect((await read()).map(({ state }) => state)).toEqual(services.map(() => 'down'));
    await gateway.service.comeBack();
  });

  it('is not known of a service that does not answer in time, and nobody waits longer for it', async () => {
    answer = () => undefined;
    expect((await read())[0]).toEqual({ service: 'identity', state: 'down', figures: null });
  });

  it('is asked for with the token of the one who asks, and the gateway has no other', async () => {
    const asked: (string | undefined)[] = [];
    answer = (authorization, response) => {
      asked.push(authorization);
      response.writeHead(authorization === undefined ? 401 : 403).end();
    };
    expect((await read())[0]).toEqual({ service: 'identity', state: 'not shown', figures: null });
    expect(new Set(asked.splice(0))).toEqual(new Set([undefined]));
  });
});

describe('Where not everybody sees inside', () => {
  it('the services are asked with the token of the one on call', async () => {
    const issuer = await TokenIssuer.open();
    const asked = new Set<string | undefined>();
    const gateway = await Gateway.open(
      {
        '/messaging': ({ headers }, response) => {
          asked.add(headers.authorization);
          response.writeHead(403).end();
        },
      },
      { ...issuer.settings, INSIGHT_ACCESS: 'operations' },
    );
    const Authorization = `Bearer ${issuer.tokenFor({ roles: ['operations'] })}`;
    await gateway.http.get('/api/trail/map/nodes').set({ Authorization }).expect(200);
    expect(asked).toEqual(new Set([Authorization]));
    await gateway.close();
    await issuer.close();
  });
});
