import { describe, expect, it } from 'vitest';
import {
  allIntegrationEvents,
  defineIntegrationEvent,
  jsonSchemaOf,
  notPersonal,
  personal,
  UserRegisteredIntegrationEvent,
} from '@tradewind/contracts';
import { z } from 'zod';
import { personalFields, unmarkedFields } from './unmarked-fields.js';

const parcelSent = (fields: z.ZodRawShape) =>
  defineIntegrationEvent({
    name: 'ParcelSent',
    version: 1,
    context: 'parcels',
    type: 'tradewind.parcels.parcel-sent.v1',
    topic: 'tradewind.parcels.events',
    summary: 'A parcel left.',
    keyField: 'parcelId' as never,
    schema: z.object(fields),
    example: {},
  });

describe('A field of an integration event that looks personal', () => {
  it.each([
    ['email', z.email()],
    ['customerName', z.string()],
    ['phoneNumber', z.string().nullable()],
    ['ipAddress', z.string().optional()],
    ['deliveryNote', z.string()],
  ])('is complained of while nobody says whether it is: %s', (name, schema) => {
    const complaint = (field: string) =>
      expect.stringContaining(`unmarked  tradewind.parcels.parcel-sent.v1 ${field}: `);
    expect(unmarkedFields([parcelSent({ [name]: schema })])).toEqual([complaint(name)]);
    const inside = parcelSent({ parcels: z.array(z.object({ [name]: schema })) });
    expect(unmarkedFields([inside])).toEqual([complaint(`parcels[].${name}`)]);
    expect(unmarkedFields([parcelSent({ [name]: schema.meta(personal) })])).toEqual([]);
    expect(unmarkedFields([parcelSent({ [name]: schema.meta(notPersonal) })])).toEqual([]);
  });

  it.each(['weight', 'userId', 'cardinality', 'description', 'capacity'])('is not %s', (name) => {
    expect(unmarkedFields([parcelSent({ [name]: z.string() })])).toEqual([]);
  });

  it('is marked in every event of the shop, one way or the other', () => {
    expect(unmarkedFields(allIntegrationEvents)).toEqual([]);
    expect(personalFields(UserRegisteredIntegrationEvent)).toEqual(['email', 'displayName']);
  });

  it('keeps what it means when it is marked', () => {
    const marked = parcelSent({ email: z.email().describe('Who gets it').meta(personal) });
    expect(jsonSchemaOf(marked)).toMatchObject({
      properties: { email: { type: 'string', description: 'Who gets it', 'x-personal': true } },
    });
  });
});
