import { lineWidth } from '../../../../lens/traffic.js';
import type { PlacedEdge } from '../../../../lens/map-layout.js';
import classes from './map-drawing.module.css';

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const pill = { width: 33, height: 20 } as const;

/** A publisher points at the rail; a consumer takes off the rail at a dot, and points at its card. */
export function MapEdgeLine({ edge, perSecond }: { edge: PlacedEdge; perSecond: number }) {
  const { card, rail, does, mark, seen } = edge;
  const [from, to] = does === 'publish' ? [card, rail] : [rail, card];
  const direction = Math.sign(to.y - from.y);
  const isBusy = perSecond >= 0.5;
  const middle = card.y + (rail.y > card.y ? 1 : -1) * 31;
  return (
    <g className={classes.edge} data-mark={mark} data-busy={isBusy || undefined}>
      <path d={`M${from.x} ${from.y}V${to.y - 9 * direction}`} strokeWidth={lineWidth(perSecond)} />
      <path className={classes.head} d={`M${to.x - 6} ${to.y - 10 * direction}h12l-6 ${10 * direction}z`} />
      {does === 'handle' && <circle className={classes.head} cx={rail.x} cy={rail.y} r={5.5} />}
      <rect x={card.x - pill.width / 2} y={middle - pill.height / 2} {...pill} rx={10} />
      <text x={card.x} y={middle + 4.5} textAnchor="middle">
        {mark === 'not declared' ? '?' : isBusy ? `${compact.format(perSecond)}/s` : compact.format(seen)}
      </text>
    </g>
  );
}
