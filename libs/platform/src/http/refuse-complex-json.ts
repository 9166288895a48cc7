import { ProblemException } from '../problems/problem-exception.js';
import type { JsonStructure } from './json-limits.js';

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/**
 * Counts the structure of a JSON text in one pass before it is parsed, and throws a `ProblemException` (400) at the
 * first position that exceeds the limits. It does not check whether the text is valid JSON. The parser does that, and
 * then has little to do.
 */
export function refuseComplexJson(text: string, limits: JsonStructure): void {
  const inList: boolean[] = [];
  let keys = 0;
  let items = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case quote:
        at = endOfString(text, at);
        break;
      case openBracket:
      case openBrace:
        if (inList.length >= limits.depth) throw tooComplex(`more than ${limits.depth} levels`);
        inList.push(text.charCodeAt(at) === openBracket);
        if (inList.at(-1) && ++items > limits.items) throw tooComplex(`more than ${limits.items} list items`);
        break;
      case closeBracket:
      case closeBrace:
        inList.pop();
        break;
      case comma:
        if (inList.at(-1) && ++items > limits.items) throw tooComplex(`more than ${limits.items} list items`);
        break;
      case colon:
        if (++keys > limits.keys) throw tooComplex(`more than ${limits.keys} fields`);
    }
  }
}

/**
 * Returns the end of the string that begins at `start`: the position of its closing quote, or the end of the text if
 * there is none.
 */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === backslash) first--;
  return (at - first) % 2 === 1;
}

function tooComplex(what: string): ProblemException {
  return new ProblemException(400, {
    code: 'body-too-complex',
    title: 'The request body is too complex',
    detail: `It has ${what}.`,
  });
}
