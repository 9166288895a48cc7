import { describe, expect, it } from 'vitest';
import type { EventUser, TopicUse } from './flow.js';
import { commonPrefix, edgesOf } from './map-edges.js';
import { mapLayout, sizes, wayOfMessage } from './map-layout.js';

const user = (service: string, of: Partial<EventUser> = {}): EventUser => ({
  service,
  isDeclared: true,
  seen: 3,
  failed: 0,
  ...of,
});
const topics: TopicUse[] = [
  {
    topic: 'kiosk.till.events',
    events: [
      { type: 'paid', title: 'Paid', publishers: [user('till')], consumers: [user('scale'), user('door')] },
      {
        type: 'void',
        title: 'Void',
        publishers: [user('till', { seen: 0 })],
        consumers: [user('scale', { failed: 1 })],
      },
    ],
  },
  {
    topic: 'kiosk.scale.events',
    events: [
      {
        type: 'weighed',
        title: 'Weighed',
        publishers: [user('scale', { seen: 0 })],
        consumers: [user('parrot', { isDeclared: false })],
      },
    ],
  },
];
const services = ['till', 'scale', 'door', 'parrot'];
const layout = mapLayout(
  services,
  topics.map(({ topic }) => topic),
  edgesOf(topics),
  1_000,
);
const edge = (key: string) => layout.edges.find((each) => each.key === key)!;

describe('The edges of the map', () => {
  it('join all events of a topic, and are marked by the worst of them', () => {
    expect(edgesOf(topics).map(({ service, does, seen, mark }) => [service, does, seen, mark])).toEqual([
      ['till', 'publish', 3, undefined],
      ['door', 'handle', 3, undefined],
      ['scale', 'handle', 6, 'failed'],
      ['scale', 'publish', 0, 'never seen'],
      ['parrot', 'handle', 3, 'not declared'],
    ]);
  });

  it('do not repeat what all topics begin with', () => {
    expect(commonPrefix(['kiosk.till.events', 'kiosk.scale.events'])).toBe('kiosk.');
    expect(commonPrefix(['till', 'scale'])).toBe('');
    expect(commonPrefix(['kiosk.till.events'])).toBe('');
  });
});

describe('The drawing of the map', () => {
  it('has half of the services above the bus and half below it, side by side', () => {
    expect(layout.nodes.map(({ service, top }) => [service, top === 0])).toEqual([
      ['till', true],
      ['scale', true],
      ['door', false],
      ['parrot', false],
    ]);
    const [till, scale] = layout.nodes;
    expect(scale!.left - till!.left).toBe(till!.width + sizes.gap);
    expect(scale!.left + scale!.width).toBeCloseTo(1_000);
  });

  it('lays no line on another, and lets each meet the rail of its topic', () => {
    const places = layout.edges.map(({ card }) => card.x);
    expect(new Set(places).size).toBe(places.length);
    for (const { topic, rail, card } of layout.edges) {
      expect(rail).toEqual({ x: card.x, y: layout.rails.find((each) => each.topic === topic)!.y });
    }
    for (const { topic, to } of layout.rails) {
      const ends = layout.edges.filter((each) => each.topic === topic).map(({ rail }) => rail.x);
      expect(to).toBe(Math.max(...ends));
    }
  });

  it('moves a message to the rail, and from there to each consumer', () => {
    const published = edge('publish till kiosk.till.events');
    const handled = edge('handle door kiosk.till.events');
    expect(wayOfMessage(layout, published)).toEqual([published.card, published.rail]);
    expect(wayOfMessage(layout, handled)).toEqual([published.rail, handled.rail, handled.card]);
  });
});
