import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { followStream } from '../api/follow-stream.js';
import { lately, movedOf, ratesOf, type Moved, type TrafficEvent } from './traffic.js';
import { useStreamHealth } from './use-stream-health.js';

const forgetMs = 1_000;

/** Messages per second on each edge of the map, and `onTraffic` for each event of the stream, at most ten a second. */
export function useTraffic(onTraffic: (event: TrafficEvent) => void) {
  const [health, setConnection] = useStreamHealth();
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
  }, [setConnection]);
  return { health, rates: useMemo(() => ratesOf(moved), [moved]) };
}
