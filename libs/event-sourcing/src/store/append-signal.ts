import { Injectable } from '@nestjs/common';

/** Tells the projections of this process right after a commit that there are new events. */
@Injectable()
export class AppendSignal {
  private readonly listeners = new Set<() => void>();

  onAppend(listener: () => void): void {
    this.listeners.add(listener);
  }

  appended(): void {
    for (const listener of this.listeners) listener();
  }
}
