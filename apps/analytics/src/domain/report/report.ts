import { AggregateRoot, checkRule, newId } from '@tradewind/domain';
import { ReportCreatedDomainEvent } from './events/report-created.domain-event.js';
import { ReportMustHaveANameRule } from './rules/report-must-have-a-name.rule.js';

export interface ReportState {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** A report of one owner. */
export class Report extends AggregateRoot {
  private constructor(private state: ReportState) {
    super();
  }

  /** @throws BusinessRuleBrokenError */
  static create(name: string, ownerId: string, at: Date): Report {
    checkRule(new ReportMustHaveANameRule(name));
    const report = new Report({ id: newId(), name: name.trim(), ownerId, createdAt: at, changedAt: at });
    const { id, name: trimmed } = report.state;
    report.record(new ReportCreatedDomainEvent(id, trimmed, ownerId, at));
    return report;
  }

  static restore(state: ReportState, version: number): Report {
    const report = new Report(state);
    report.version = version;
    return report;
  }

  get id(): string {
    return this.state.id;
  }

  isOf(userId: string): boolean {
    return this.state.ownerId === userId;
  }

  snapshot(): ReportState {
    return this.state;
  }
}
