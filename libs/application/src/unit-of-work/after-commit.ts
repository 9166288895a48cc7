import { Injectable, Logger } from '@nestjs/common';
import { CommittedEvents } from './committed-events.js';
import type { AfterCommitHook, RunningUnitOfWork } from './running-unit-of-work.js';

/** Runs what follows a commit. It can't undo the commit, so its failures are logged and not thrown. */
@Injectable()
export class AfterCommit {
  private readonly logger = new Logger(AfterCommit.name);

  constructor(private readonly committed: CommittedEvents) {}

  announce(running: RunningUnitOfWork): void {
    for (const hook of running.afterCommit) void this.call(hook, running.name);
    for (const event of running.events.dispatched) void this.call(() => this.committed.next(event), running.name);
  }

  private async call(hook: AfterCommitHook, name: string): Promise<void> {
    try {
      await hook();
    } catch (error) {
      this.logger.error(`${name} is committed, but what should have followed failed`, error);
    }
  }
}
