import { check, resolveConfig } from 'prettier';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../demo/demo-options.js';
import { typesOfDocument } from './types-of-document.js';

const document = {
  openapi: '3.0.0',
  info: { title: 'Tradewind lamps', version: '1' },
  paths: {
    '/lamps/{lampId}': {
      get: {
        parameters: [{ name: 'lampId', in: 'path' as const, required: true, schema: { type: 'string' as const } }],
        responses: {
          '200': {
            description: '',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Lamp' } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Lamp: {
        type: 'object' as const,
        required: ['state'],
        properties: {
          state: { type: 'string' as const, enum: ['lit', 'dark'] },
          soldAt: { type: 'string' as const, format: 'date-time', nullable: true },
        },
      },
    },
  },
};

describe('The types of a document', () => {
  it('say what one may ask and what is answered', async () => {
    const text = await typesOfDocument('lamps', document);
    expect(text).toContain("'/lamps/{lampId}'");
    expect(text).toContain("state: 'lit' | 'dark'");
    expect(text).toContain('soldAt?: string | null');
  });

  it('are formatted, and the same whatever order the document has', async () => {
    const text = await typesOfDocument('lamps', document);
    const style = await resolveConfig(join(repository, 'package.json'));
    expect(await check(text, { ...style, parser: 'typescript' })).toBe(true);
    const { Lamp } = document.components.schemas;
    const { state, soldAt } = Lamp.properties;
    const turned = { ...document, components: { schemas: { Lamp: { ...Lamp, properties: { soldAt, state } } } } };
    expect(await typesOfDocument('lamps', turned)).toBe(text);
  });
});
