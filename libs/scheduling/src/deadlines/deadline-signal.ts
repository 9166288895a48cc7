import { Injectable } from '@nestjs/common';

type Listener = (dueAt: Date) => void;

/** Tells the workers of this process, right after the commit, when a new deadline is due. */
@Injectable()
export class DeadlineSignal {
  private readonly listeners: Listener[] = [];

  onScheduled(listener: Listener): void {
    this.listeners.push(listener);
  }

  scheduled(dueAt: Date): void {
    for (const listener of this.listeners) listener(dueAt);
  }
}
