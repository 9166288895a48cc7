import { describe, expect, it } from 'vitest';
import { allIntegrationEvents, findIntegrationEvent } from '../registry.js';
import { releasedFiles } from '../specs/released-files.js';
import type { IntegrationEventContract } from './integration-event-contract.js';
import { convert, lineageOf } from './versions.js';
import { readOpen, validateClosed } from './validate.js';

/** Without retired versions whose contract was deleted; their files stay as a record. */
const files = releasedFiles().filter(({ type }) => findIntegrationEvent(type));
const releasedAs = (type: string) => files.find((file) => file.type === type)!;
/** The newest version, which new consumers read. */
const newestOf = (type: string) =>
  allIntegrationEvents.findLast((contract) => lineageOf(contract).some((each) => each.type === type))!;

const requiredFields = ({ schema }: IntegrationEventContract) =>
  Object.keys(schema.shape).filter((field) => !schema.shape[field]!.safeParse(undefined).success);

const samples = files.flatMap((file) => file.samples.map(([name, data]) => [file.type, name, data] as const));

describe('A sample of what was released', () => {
  it.each(samples)('%s: %s keeps the released schema in the eyes of another validator', (type, _name, sample) => {
    const { validate } = releasedAs(type);
    expect([validate(sample), validate.errors]).toEqual([true, null]);
  });

  it.each(samples)('%s: %s is read by the contract of today, with all that this one knows', (type, _name, sample) => {
    const contract = findIntegrationEvent(type)!;
    const read = readOpen(contract, sample);
    expect(sample).toMatchObject(read);
    expect(Object.keys(read)).toEqual(expect.arrayContaining(requiredFields(contract)));
    expect(contract.key(read)).toBe(sample[releasedAs(type).key]);
  });

  it.each(samples)('%s: %s is what the newest version declares once it is upcast', (type, _name, sample) => {
    const [contract, newest] = [findIntegrationEvent(type)!, newestOf(type)];
    const upcast = convert(contract, newest, readOpen(contract, sample));
    expect(validateClosed(newest, upcast)).toEqual(upcast);
    expect(releasedAs(newest.type).validate(upcast)).toBe(true);
  });

  it.each(samples)('%s: %s is again what old consumers read when today’s publisher tells it', (type, _name, sample) => {
    const [contract, newest] = [findIntegrationEvent(type)!, newestOf(type)];
    const read = readOpen(contract, sample);
    const told = convert(newest, contract, convert(contract, newest, read));
    expect(validateClosed(contract, told)).toEqual(read);
    expect(releasedAs(type).validate(told)).toBe(true);
  });
});

describe.each(files.map((file) => [file.type, file] as const))('The samples of %s', (type, file) => {
  it('contain fields that may come one day', () => {
    const contract = findIntegrationEvent(type)!;
    const fromTheFuture = file.samples.filter(([, sample]) => {
      return JSON.stringify(readOpen(contract, sample)) !== JSON.stringify(sample);
    });
    expect(fromTheFuture.length).toBeGreaterThan(0);
  });

  it('are refused without any one of the required fields', () => {
    const contract = findIntegrationEvent(type)!;
    const [, sample] = file.samples[0]!;
    for (const field of requiredFields(contract)) {
      const { [field]: _left, ...rest } = sample;
      expect(() => readOpen(contract, rest)).toThrow(field);
      expect(file.validate(rest)).toBe(false);
    }
  });
});
