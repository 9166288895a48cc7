import { edgeKey, type MapEdge } from './map-edges.js';

/** In CSS pixels. */
export const sizes = { labels: 168, gap: 14, card: 152, between: 62, rail: 30, padding: 18, inset: 10 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode {
  readonly service: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** An edge leaves its card at `card` and meets its rail at `rail`, straight above or below it. */
export interface PlacedEdge extends MapEdge {
  readonly key: string;
  readonly card: Point;
  readonly rail: Point;
}

export interface PlacedRail {
  readonly topic: string;
  readonly y: number;
  readonly to: number;
}

export interface MapLayout {
  readonly height: number;
  readonly bus: { readonly top: number; readonly height: number };
  readonly nodes: readonly PlacedNode[];
  readonly rails: readonly PlacedRail[];
  readonly edges: readonly PlacedEdge[];
}

/** Half of the services stand above the bus and half below it, always in the same place. */
export function mapLayout(
  services: readonly string[],
  topics: readonly string[],
  edges: readonly MapEdge[],
  width: number,
): MapLayout {
  const columns = Math.max(1, Math.ceil(services.length / 2));
  const cardWidth = (width - sizes.labels - (columns - 1) * sizes.gap) / columns;
  const bus = { top: sizes.card + sizes.between, height: topics.length * sizes.rail + 2 * sizes.padding };
  const below = bus.top + bus.height + sizes.between;
  const nodes = services.map((service, n) => ({
    service,
    left: sizes.labels + (n % columns) * (cardWidth + sizes.gap),
    top: n < columns ? 0 : below,
    width: cardWidth,
  }));
  const railY = (topic: string) => bus.top + sizes.padding + (topics.indexOf(topic) + 0.5) * sizes.rail;
  const placed = nodes
    .slice(0, columns)
    .flatMap((above, n) => placedEdges([above, ...nodes.slice(columns + n, columns + n + 1)], edges, railY));
  const rails = topics.map((topic) => {
    const ends = placed.filter((edge) => edge.topic === topic).map(({ rail }) => rail.x);
    return { topic, y: railY(topic), to: Math.max(sizes.labels, ...ends) };
  });
  return { height: below + sizes.card, bus, nodes, rails, edges: placed };
}

/** Those above and those below share out the width of their column, so that no line lies on another. */
function placedEdges(column: readonly PlacedNode[], edges: readonly MapEdge[], railY: (topic: string) => number) {
  const wanted = column.flatMap((node) => {
    const own = edges
      .filter(({ service }) => service === node.service)
      .sort((a, b) => Number(b.does === 'publish') - Number(a.does === 'publish') || railY(a.topic) - railY(b.topic));
    return own.map((edge, n) => ({ node, edge, at: (n + 0.5) / own.length }));
  });
  return wanted
    .sort((a, b) => a.at - b.at)
    .map(({ node: { left, top, width }, edge }, n): PlacedEdge => {
      const x = left + sizes.inset + ((n + 0.5) * (width - 2 * sizes.inset)) / wanted.length;
      const y = top === 0 ? sizes.card : top;
      return { ...edge, key: edgeKey(edge), card: { x, y }, rail: { x, y: railY(edge.topic) } };
    });
}

/** The way of a message: from the publisher to the rail, or along the rail, from where it was published, to the consumer. */
export function wayOfMessage({ edges }: MapLayout, edge: PlacedEdge): Point[] {
  if (edge.does === 'publish') return [edge.card, edge.rail];
  const source = edges.find(({ topic, does }) => topic === edge.topic && does === 'publish');
  return [...(source ? [source.rail] : []), edge.rail, edge.card];
}
