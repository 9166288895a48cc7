import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findBreaks } from '../released/find-breaks.js';
import type { ReleasedContract } from '../released/released-contract.js';
import { ReleasedDirectory } from '../released/released-directory.js';
import { isCompatibleByAnother } from '../specs/independent-judge.js';
import { rules } from './rules.js';

interface Fixture {
  readonly caught: ReadonlyArray<{ readonly rule: string; readonly field: string }>;
  readonly today: readonly ReleasedContract[];
}

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const casesOf = (rule: string): string[] => readdirSync(join(fixtures, rule)).filter((name) => name.endsWith('.json'));
const cases = readdirSync(fixtures)
  .filter((folder) => folder !== 'released')
  .flatMap((folder) => casesOf(folder).map((name) => [folder, name.replace('.json', '')] as const));

function releasedFor(rule: string): ReleasedDirectory {
  const own = join(fixtures, rule, 'released');
  return new ReleasedDirectory(existsSync(own) ? own : join(fixtures, 'released'));
}

function fixture(rule: string, name: string): Fixture {
  return JSON.parse(readFileSync(join(fixtures, rule, `${name}.json`), 'utf8')) as Fixture;
}

describe('A rule of released contracts', () => {
  it.each(Object.keys(rules))('%s has a fixture that breaks it', (rule) => {
    expect(cases.map(([folder]) => folder)).toContain(rule);
  });

  it.each(cases)('%s: %s is caught, at its field, and nothing else is', (rule, name) => {
    const { caught, today } = fixture(rule, name);
    const breaks = findBreaks(releasedFor(rule), today);
    expect(breaks.map(({ rule, field }) => ({ rule, field }))).toEqual(caught);
  });
});

const ofSchemas = ['field', 'required', 'type', 'enum', 'allowed', 'not'];

/** It takes `format` for a remark, as JSON Schema does by default; Zod checks it. */
const notJudged = ['new-format', 'without-its-format'];

describe('An independent judge', () => {
  it.each(cases.filter(([rule, name]) => ofSchemas.includes(rule.split('-')[0]!) && !notJudged.includes(name)))(
    'thinks of %s: %s as we do',
    (rule, name) => {
      const [released] = releasedFor(rule).contracts();
      const { today, caught } = fixture(rule, name);
      expect(isCompatibleByAnother(released!.schema, today[0]!.schema)).toBe(
        caught.every(({ rule }) => rule === 'not-released'),
      );
    },
  );
});
