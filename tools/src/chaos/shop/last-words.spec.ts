import { describe, expect, it } from 'vitest';
import { lastWordsOf } from './last-words.js';

describe('The last words of a process', () => {
  it('are the line that says why it ended, without a stack', () => {
    const stack =
      '    at Parser.parse (parser.js:37:38)\n    at Socket.emit (node:events:524:28) {\n  code: "57P01"\n}';
    const log = `{"msg":"ready"}\nerror: terminating connection\n${stack}\n\nNode.js v22.1.0\n`;
    expect(lastWordsOf(log)).toBe('error: terminating connection');
  });

  it('may be none, or as long as they like, and are cut', () => {
    expect(lastWordsOf('')).toBe('nothing');
    expect(lastWordsOf('x'.repeat(1_000))).toHaveLength(300);
  });
});
