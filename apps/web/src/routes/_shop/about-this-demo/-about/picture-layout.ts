import { lanes, type Part, purchase, type Transaction } from './purchase.js';

export const [width, laneWidth, top, lineHeight] = [1_260, 210, 52, 21];
const [boxWidth, padding, gap] = [194, 9, 30];

export const laneX = (lane: (typeof lanes)[number]): number => lanes.indexOf(lane) * laneWidth;
export const brokerX = laneX('Broker') + laneWidth / 2;

interface PlacedPart extends Part {
  readonly y: number;
}

export interface Box {
  readonly id: string;
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PlacedPart[];
}

export interface Arrow {
  readonly id: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

const heightOf = ({ parts }: Transaction): number => parts.length * lineHeight + 2 * padding;

const tops = purchase.map((_, place) =>
  purchase.slice(0, place).reduce((sum, transaction) => sum + heightOf(transaction) + gap, top + 20),
);

export const height = tops.at(-1)! + heightOf(purchase.at(-1)!) + 24;

/** Every transaction as a box in the lane of its service, numbered as in the text. */
export const boxes: readonly Box[] = purchase.map((transaction, place) => ({
  id: String(place),
  number: place + 1,
  x: laneX(transaction.lane) + (laneWidth - boxWidth) / 2,
  y: tops[place]!,
  width: boxWidth,
  height: heightOf(transaction),
  parts: transaction.parts.map((part, line) => ({
    ...part,
    y: tops[place]! + padding + (line + 0.72) * lineHeight,
  })),
}));

/** Outbox to broker, and broker to inbox. */
export const arrows: readonly Arrow[] = boxes.flatMap((box) =>
  box.parts.flatMap(({ kind, name, y }) => {
    const edge = { x: brokerX < box.x ? box.x : box.x + box.width, y: y - 5 };
    const middle = { x: brokerX + (brokerX < box.x ? 8 : -8), y: edge.y };
    if (kind === 'outbox') return [{ id: `out ${name} ${box.id}`, from: edge, to: middle }];
    return kind === 'inbox' ? [{ id: `in ${name} ${box.id}`, from: middle, to: edge }] : [];
  }),
);
