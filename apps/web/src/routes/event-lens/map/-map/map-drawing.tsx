import { useElementSize, useReducedMotion } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import type { MapNode, TrailMap } from '../../../../lens/flow.js';
import { DotBudget, type TrafficEvent } from '../../../../lens/traffic.js';
import { commonPrefix, edgeKey, edgesOf } from '../../../../lens/map-edges.js';
import { mapLayout, sizes, wayOfMessage } from '../../../../lens/map-layout.js';
import { StreamLost } from '../../../../lens/stream-lost.js';
import { useTraffic } from '../../../../lens/use-traffic.js';
import { flyMessage } from './fly-message.js';
import classes from './map-drawing.module.css';
import { MapEdgeLine } from './map-edge.js';
import { NodeCard } from './node-card.js';

interface MapDrawingProps {
  readonly map: TrailMap;
  readonly nodes: readonly MapNode[];
}

/** The broker as a bus with a rail for each topic, and the services above and below it. On a phone, the services are a list. */
export function MapDrawing({ map, nodes }: MapDrawingProps) {
  const { ref, width } = useElementSize();
  const messages = useRef<SVGGElement>(null);
  const budget = useRef(new DotBudget());
  const isStill = useReducedMotion();
  const layout = useMemo(() => {
    const topics = map.topics.map(({ topic }) => topic);
    const services = nodes.map(({ service }) => service);
    return mapLayout(services, topics, edgesOf(map.topics), width);
  }, [map, nodes, width]);
  const draw = ({ traffic }: TrafficEvent): void => {
    if (isStill || !messages.current) return;
    for (const each of traffic) {
      const edge = layout.edges.find(({ key }) => key === edgeKey(each));
      const dots = edge ? budget.current.take(each.messages, performance.now()) : 0;
      for (let n = 0; n < dots; n++) flyMessage(messages.current, wayOfMessage(layout, edge!), each.failed > 0, n * 60);
    }
  };
  const { health, rates } = useTraffic(draw);
  const prefix = commonPrefix(map.topics.map(({ topic }) => topic));
  const { bus, rails, edges, height } = layout;
  return (
    <>
      <div role="status">
        <StreamLost health={health} />
      </div>
      <div className={classes.scene} ref={ref} style={{ '--map-height': `${height}px` } as React.CSSProperties}>
        <svg className={classes.drawing} width={width} height={height} aria-hidden>
          <rect className={classes.bus} x={1} y={bus.top} width={Math.max(0, width - 2)} height={bus.height} rx={8} />
          {rails.map(({ topic, y, to }) => (
            <g key={topic} className={classes.rail}>
              <text x={16} y={y + 5}>
                {topic.slice(prefix.length)}
              </text>
              <path d={`M${sizes.labels - 12} ${y}H${to}`} />
            </g>
          ))}
          {edges.map((edge) => (
            <MapEdgeLine key={edge.key} edge={edge} perSecond={rates.get(edge.key) ?? 0} />
          ))}
          <g ref={messages} className={classes.messages} />
        </svg>
        <ul className={classes.nodes} aria-label="Services">
          {nodes.map((node, n) => {
            const { left = 0, top = 0, width: wide = 0 } = layout.nodes[n] ?? {};
            const place = { '--left': `${left}px`, '--top': `${top}px`, '--width': `${wide}px` } as React.CSSProperties;
            return (
              <li key={node.service} style={place}>
                <NodeCard node={node} />
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
