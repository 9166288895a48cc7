import { unstorableCharacterOf } from '@tradewind/domain';
import type { FieldError } from './problem.js';
import { ProblemException } from './problem-exception.js';

const mostNamed = 20;

/**
 * Finds the texts of a request, including field names, that can't be stored because they contain a NUL or half a
 * surrogate pair. It returns at most 20. `field` is the name of `value` itself and is empty for a body.
 */
export function unstorableTexts(value: unknown, field = ''): FieldError[] {
  const found: FieldError[] = [];
  const waiting: [value: unknown, field: string][] = [[value, field]];
  for (let next = waiting.pop(); next && found.length < mostNamed; next = waiting.pop()) {
    const [part, name] = next;
    if (typeof part === 'string') found.push(...errorOf(part, name));
    else if (typeof part === 'object' && part !== null && !ArrayBuffer.isView(part)) {
      for (const [key, child] of Object.entries(part).reverse()) {
        const childName = name === '' ? readable(key) : `${name}.${readable(key)}`;
        found.push(...errorOf(key, childName));
        waiting.push([child, childName]);
      }
    }
  }
  return found.slice(0, mostNamed);
}

/** Throws a 422 that lists the texts in `value` that can't be stored. */
export function refuseUnstorableTexts(value: unknown, field?: string): void {
  const errors = unstorableTexts(value, field);
  if (errors.length === 0) return;
  throw new ProblemException(422, {
    code: 'unstorable-text',
    title: 'The request holds text that can not be stored',
    errors,
  });
}

function errorOf(text: string, field: string): FieldError[] {
  const character = unstorableCharacterOf(text);
  return character === undefined ? [] : [{ field, reason: `must not hold the character ${character}` }];
}

function readable(key: string): string {
  return key.replace(/[\0\p{Cs}]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
