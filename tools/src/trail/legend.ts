import { paint } from './colours.js';

/** What the signs of a trail mean. */
export function legend(): string {
  const signs = [
    '▸ command   ? query   ◆ domain event   → its handler   ▣ row of the outbox or the inbox',
    '⇢ published to the broker   ⇠ received from it   ┌ │ └ inside one transaction   ◷ deadline   ↻ waits   ✗ failed',
  ];
  return signs.map((line) => paint('dim', `  ${line}`)).join('\n');
}
