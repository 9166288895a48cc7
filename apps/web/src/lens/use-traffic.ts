import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { followStream, type Connection } from '../api/follow-stream.js';
import { lately, movedOf, ratesOf, type Moved, type TrafficEvent } from './traffic.js';

const forgetMs = 1_000;

/** Messages per second on each edge of the map, and `onTraffic` for each event of the stream, at most ten a second. */
export function useTraffic(onTraffic: (event: TrafficEvent) => void) {
  const [connection, setConnection] = useState<Connection>('connecting');
  const [moved, setMoved] = useState<readonly Moved[]>([]);
  const hear = useEffectEvent(onTraffic);
  useEffect(() => {
    const leave = followStream<TrafficEvent>('/api/trail/map/stream', 'traffic', {
      onEvent: (event) => {
        const now = performance.now();
        setMoved((before) => [...lately(before, now), movedOf(event, now)]);
        hear(event);
      },
      onConnection: setConnection,
    });
    const forgetting = setInterval(() => setMoved((before) => lately(before, performance.now())), forgetMs);
    return () => {
      leave();
      clearInterval(forgetting);
    };
  }, []);
  return { connection, rates: useMemo(() => ratesOf(moved), [moved]) };
}
