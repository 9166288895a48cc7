import { describe, expect, it } from '@jest/globals';
import { newId } from '@tradewind/domain';
import { ReportCreatedDomainEvent } from './events/report-created.domain-event.js';
import { Report } from './report.js';

const at = new Date('2026-11-20T09:30:00Z');

describe('A report', () => {
  it('has a name and an owner from the start, and says that it was created', () => {
    const ownerId = newId();

    const report = Report.create(' First ', ownerId, at);

    expect(report.snapshot()).toMatchObject({ name: 'First', ownerId, createdAt: at, changedAt: at });
    expect(report.isOf(ownerId)).toBe(true);
    const [created, ...more] = report.pullDomainEvents();
    expect(created).toBeInstanceOf(ReportCreatedDomainEvent);
    expect(created).toMatchObject({ reportId: report.id, name: 'First', ownerId, createdAt: at });
    expect(more).toEqual([]);
  });

  it('is not created without a name', () => {
    expect(() => Report.create('  ', newId(), at)).toThrow('A report must have a name.');
  });

  it('is restored as it was stored, also when it could not be created like that today', () => {
    const state = { id: newId(), name: '', ownerId: newId(), createdAt: at, changedAt: at };

    const report = Report.restore(state, 3);

    expect(report.snapshot()).toEqual(state);
    expect(report.version).toBe(3);
    expect(report.pullDomainEvents()).toEqual([]);
  });
});
