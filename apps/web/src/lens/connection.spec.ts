import { describe, expect, it } from 'vitest';
import type { Connection } from '../api/follow-stream.js';
import { connecting, healthAfter } from './connection.js';

const at = (second: number) => new Date(Date.UTC(2026, 10, 26, 10, 0, second));
const after = (...connections: Connection[]) =>
  connections.reduce((health, connection, second) => healthAfter(health, connection, at(second)), connecting);

describe('A stream', () => {
  it('is lost since it failed first, however often it is asked for again', () => {
    expect(after('live', 'reconnecting', 'polling', 'reconnecting')).toEqual({
      connection: 'reconnecting',
      lostAt: at(1),
    });
  });

  it('is no longer lost when it is live again, and lost anew when it fails then', () => {
    expect(after('live', 'reconnecting', 'live')).toEqual({ connection: 'live' });
    expect(after('live', 'reconnecting', 'live', 'reconnecting').lostAt).toEqual(at(3));
  });

  it('is not lost before it was there', () => {
    expect(after('connecting')).toEqual(connecting);
  });
});
