import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { definitionIn, readings } from './reading.js';

const repository = new URL('../../../../', import.meta.url);
const textOf = (file: string) => readFileSync(new URL(file, repository), 'utf8');

/** As renderers of Markdown name the headings of a page. */
const anchorsOf = (page: string) =>
  [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  );

describe.each(Object.entries(readings))('What to read about a row of the kind %s', (_, { term, page }) => {
  it('is a term of the glossary', () => {
    expect(definitionIn(textOf('docs/glossary.md'), term)).toMatch(/^[a-z].*\.$/i);
  });

  it('is a part of the guide', () => {
    const [file = '', anchor] = page.split('#');
    expect(anchorsOf(textOf(file))).toEqual(
      anchor === undefined ? expect.anything() : expect.arrayContaining([anchor]),
    );
  });
});
