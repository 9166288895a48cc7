import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineIntegrationEvent, type IntegrationEventContract } from '@tradewind/contracts';
import { z } from 'zod';
import { findBreaks } from './find-breaks.js';
import { release } from './release.js';
import { toReleasedContract } from './released-contract.js';
import { ReleasedDirectory } from './released-directory.js';

const parcelSent = (schema: z.ZodObject, example: Record<string, unknown>): IntegrationEventContract =>
  defineIntegrationEvent({
    name: 'ParcelSent',
    version: 1,
    context: 'parcels',
    type: 'tradewind.parcels.parcel-sent.v1',
    topic: 'tradewind.parcels.events',
    summary: 'A parcel left.',
    keyField: 'parcelId' as never,
    schema,
    example,
  });

const first = parcelSent(z.object({ parcelId: z.string() }), { parcelId: 'a' });
const more = parcelSent(z.object({ parcelId: z.string(), note: z.string().optional() }), { parcelId: 'a' });
const less = parcelSent(z.object({ parcelId: z.uuid() }), { parcelId: 'a' });
const file = 'tradewind.parcels.parcel-sent.v1.json';
const sample = `samples/tradewind.parcels.parcel-sent.v1/example.json`;

describe('A release', () => {
  let folder: string;
  let directory: ReleasedDirectory;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tradewind-released-'));
    directory = new ReleasedDirectory(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const rulesBrokenBy = (contract: IntegrationEventContract) =>
    findBreaks(directory, [toReleasedContract(contract)]).map(({ rule }) => rule);
  const written = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

  it('writes a new contract with a first sample, after which nothing is to be said of it', () => {
    expect(rulesBrokenBy(first)).toEqual(['not-released']);
    expect(release(directory, [first])).toEqual([]);
    expect(written(file)).toMatchObject({ type: first.type, topic: first.topic, key: 'parcelId', version: 1 });
    expect(written(sample)).toEqual({ parcelId: 'a' });
    expect(rulesBrokenBy(first)).toEqual([]);
  });

  it('takes in a field that came, and samples that were put beside', () => {
    release(directory, [first]);
    writeFileSync(join(folder, sample.replace('example', 'with-a-note')), '{"parcelId":"b","note":"fragile"}');
    expect(rulesBrokenBy(more)).toEqual(['not-released', 'not-released']);
    expect(release(directory, [more])).toEqual([]);
    expect(written(file)).toMatchObject({ schema: { properties: { note: { type: 'string' } } } });
    expect(rulesBrokenBy(more)).toEqual([]);
  });

  it('writes nothing over what it would break', () => {
    release(directory, [first]);
    const before = written(file);
    expect(release(directory, [less])).toContainEqual(
      expect.objectContaining({ rule: 'type-narrowed', type: first.type, field: 'parcelId' }),
    );
    expect(written(file)).toEqual(before);
  });

  it('is not made over files that were edited or deleted', () => {
    release(directory, [first]);
    writeFileSync(join(folder, sample), '{"parcelId":"z"}');
    expect(release(directory, [first]).map(({ rule }) => rule)).toEqual(['released-file-edited']);
    rmSync(join(folder, sample));
    expect(release(directory, [first]).map(({ rule }) => rule)).toContain('released-file-missing');
  });

  it('does not care how a file is indented', () => {
    release(directory, [first]);
    writeFileSync(join(folder, sample), '{\n\t"parcelId": "a"\n}');
    expect(rulesBrokenBy(first)).toEqual([]);
  });
});
