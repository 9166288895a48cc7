import { describe, expect, it } from 'vitest';
import type { FlowRow, ToldFlow } from './flow.js';
import { mermaidOf } from './mermaid.js';

const row = (kind: FlowRow['kind'], service: string, title: string, transaction?: number): FlowRow => ({
  id: title,
  kind,
  service,
  atMs: 0,
  depth: 0,
  title,
  note: '',
  failed: false,
  ...(transaction !== undefined && { transaction }),
});

describe('A flow as a sequence diagram', () => {
  it('has a participant for each service, boxes for transactions, and messages over the broker', () => {
    const rows = [
      row('begin', 'till', 'Transaction 894', 0),
      row('command', 'till', 'Pay; now #1', 0),
      row('commit', 'till', 'Committed', 0),
      row('relayed', 'till', 'ApplePaid'),
      row('received', 'scale', 'ApplePaid'),
    ];
    expect(mermaidOf({ rows } as unknown as ToldFlow).split('\n')).toEqual([
      'sequenceDiagram',
      '  participant till',
      '  participant scale',
      '  participant broker',
      '  rect rgb(253, 243, 234)',
      '  till->>till: Transaction 894',
      '  till->>till: Pay  now  1',
      '  till->>till: Committed',
      '  end',
      '  till-)broker: ApplePaid',
      '  broker-)scale: ApplePaid',
      '',
    ]);
  });
});
