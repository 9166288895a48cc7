import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { returnPath } from './return-path.js';

const origin = 'https://shop.example';

describe('A sign-in', () => {
  it.each([
    '/',
    '/basket',
    '/orders/7?tab=items&sort=-at#top',
    '/search?q=caf%C3%A9%20au%20lait',
    '/a?b=https://elsewhere.example',
  ])('leads back to %s', (path) => expect(returnPath(path, origin)).toBe(path));

  it.each([
    ['nothing', ''],
    ['a name', 'basket'],
    ['another origin', 'https://elsewhere.example/'],
    ['our own origin written out', 'https://shop.example/basket'],
    ['another scheme', 'javascript:alert(1)'],
    ['two slashes', '//elsewhere.example'],
    ['three slashes', '///elsewhere.example'],
    ['a slash and a backslash', '/\\elsewhere.example'],
    ['a backslash', '\\elsewhere.example'],
    ['two backslashes', '\\\\elsewhere.example'],
    ['an encoded slash behind the first', '/%2felsewhere.example'],
    ['an encoded backslash', '/%5celsewhere.example'],
    ['a slash that is encoded twice', '/%252felsewhere.example'],
    ['a tab between the slashes', '/\t/elsewhere.example'],
    ['a line feed between the slashes', '/\n/elsewhere.example'],
    ['an encoded tab between the slashes', '/%09/elsewhere.example'],
    ['a blank before it', ' //elsewhere.example'],
    ['a header behind it', '/basket\r\nSet-Cookie: a=b'],
    ['an encoded header behind it', '/basket%0d%0aSet-Cookie:%20a=b'],
    ['a dot between the slashes', '/.//elsewhere.example'],
    ['two dots between the slashes', '/a/..//elsewhere.example'],
    ['encoded dots between the slashes', '/%2e//elsewhere.example'],
    ['a NUL', '/\0/elsewhere.example'],
    ['a letter that is no ASCII', '/／elsewhere.example'],
    ['half an encoding', '/%2'],
    ['a very long path', `/${'a'.repeat(600)}`],
  ])('never leads to %s', (_, path) => expect(returnPath(path, origin)).toBeUndefined());

  it('leads nowhere but to this origin, whatever it is asked for', () => {
    const parts = fc.constantFrom(
      '/',
      '\\',
      '//',
      '%2f',
      '%5c',
      '%09',
      '\t',
      '.',
      '..',
      '@',
      ':',
      '?',
      '#',
      'elsewhere.example',
      'https:',
      '%25',
      'a',
    );
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 8 }).map((list) => `/${list.join('')}`),
        (asked) => {
          const path = returnPath(asked, origin);
          if (path === undefined) return;
          expect(new URL(path, origin).origin).toBe(origin);
          expect(path).toMatch(/^\/(?![/\\])/);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
