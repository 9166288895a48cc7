import type { WayOnPath } from './process.js';

/** Ways with one word for them: its reason, or the message that causes it. */
export interface NamedWay {
  readonly word: string;
  readonly messages: readonly string[];
  readonly isTaken: boolean;
}

export interface WaysTo {
  readonly to: string;
  readonly ways: readonly NamedWay[];
}

/** The ways from a state to others than the next one, by where they lead. */
export function waysOut(ways: readonly WayOnPath[], from: string, next: string | undefined): WaysTo[] {
  const out = ways.filter((way) => way.from === from && way.to !== from && way.to !== next);
  return [...new Set(out.map(({ to }) => to))].map((to) => ({ to, ways: named(out.filter((way) => way.to === to)) }));
}

function named(ways: readonly WayOnPath[]): NamedWay[] {
  const wordOf = ({ reason, message }: WayOnPath) => reason ?? message;
  return [...new Set(ways.map(wordOf))].map((word) => {
    const same = ways.filter((way) => wordOf(way) === word);
    return { word, messages: same.map(({ message }) => message), isTaken: same.some(({ taken }) => taken > 0) };
  });
}

/** The messages that lead from a state to the next one: `StockReserved or MoveOn`. */
export function messagesBetween(ways: readonly WayOnPath[], from: string, to: string): string {
  return ways.flatMap((way) => (way.from === from && way.to === to ? [way.message] : [])).join(' or ');
}

/** What happens if the deadline passes: `AwaitingRefund, payment-timeout`. */
export function thenText(then: readonly WayOnPath[]): string {
  const texts = then.map(({ from, to, reason }) =>
    from === to ? 'it asks again and waits anew' : reason === null ? to : `${to}, ${reason}`,
  );
  return texts.join(' or ') || 'nothing is known to happen';
}
