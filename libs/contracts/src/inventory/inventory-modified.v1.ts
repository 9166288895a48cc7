import { z } from 'zod';
import { defineIntegrationEvent } from '../contract/define-integration-event.js';
import type { DataOf } from '../contract/integration-event-contract.js';
import { identifier } from '../wire/identifier.js';
import { instant } from '../wire/instant.js';

export const InventoryModifiedIntegrationEvent = defineIntegrationEvent({
  name: 'InventoryModified',
  version: 1,
  context: 'inventory',
  type: 'tradewind.inventory.inventory-modified.v1',
  topic: 'tradewind.inventory.events',
  summary: 'The stock of a product changed.',
  keyField: 'productId',
  schema: z.object({
    productId: identifier.describe('The product'),
    sku: z.string().min(1).describe('What the trade calls the product'),
    onHand: z.int().min(0).describe('The pieces in the warehouse'),
    reserved: z.int().min(0).describe('The pieces that belong to orders'),
    available: z.int().min(0).describe('The pieces that can be bought'),
    revision: z.int().min(1).describe('Counts the changes of this stock; a higher number is newer'),
    modifiedAt: instant.describe('When it changed'),
  }),
  example: {
    productId: '0190f5c3-1f42-7d10-8a11-0242ac120002',
    sku: 'TW-1042',
    onHand: 12,
    reserved: 2,
    available: 10,
    revision: 7,
    modifiedAt: '2026-11-20T09:30:10.000Z',
  },
});

export type InventoryModifiedIntegrationEvent = DataOf<typeof InventoryModifiedIntegrationEvent>;
