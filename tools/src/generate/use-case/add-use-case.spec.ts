import { describe, expect, it } from 'vitest';
import { repository } from '../../demo/demo-options.js';
import { GenerateError } from '../generate-error.js';
import { WorkspaceChanges } from '../workspace-changes.js';
import { addUseCase } from './add-use-case.js';

const spec = 'apps/ordering/src/specs/access.spec.ts';
const giftWrap = { service: 'ordering', aggregate: ['order'], useCase: ['wrap', 'order'], event: ['order', 'wrapped'] };

describe('A new use case', () => {
  it('expects in the spec of access who may call its route', () => {
    const changes = new WorkspaceChanges(repository);
    addUseCase(changes, giftWrap);
    expect(changes.read(spec)).toContain('POST /orders/:orderId/wrap-order');
  });

  it('is not made in a service that expects nothing of who may call it', () => {
    const changes = new WorkspaceChanges(repository);
    changes.remove(spec);
    const refusal = new GenerateError(`${spec} is not there: a use case expects in it who may call its route.`);
    expect(() => addUseCase(changes, giftWrap)).toThrow(refusal);
  });
});
