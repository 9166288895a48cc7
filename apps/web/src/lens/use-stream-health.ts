import { useReducer } from 'react';
import type { Connection } from '../api/follow-stream.js';
import { connecting, healthAfter, type StreamHealth } from './connection.js';

/** How a stream is, and what tells a change of it. */
export function useStreamHealth(): [StreamHealth, (connection: Connection) => void] {
  return useReducer((before: StreamHealth, now: Connection) => healthAfter(before, now, new Date()), connecting);
}
