import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';

/** A clock that runs ahead of the system's clock. It can be moved forward, never back. */
@Injectable()
export class MovableClock extends Clock {
  private ahead = 0;
  private readonly listeners: (() => void)[] = [];

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  /** How far it is ahead of the system's clock, in ms. */
  get aheadMs(): number {
    return this.ahead;
  }

  /** Moves it forward by `ms`. @throws RangeError if that is negative or not a number */
  advance(ms: number): void {
    if (!(ms >= 0)) throw new RangeError(`A clock is never moved back: ${ms} ms.`);
    this.advanceTo(this.ahead + ms);
  }

  /** Moves it forward until it is ahead of the system's clock by `ms`. Does nothing if it is further ahead already. */
  advanceTo(ms: number): void {
    if (!(ms > this.ahead)) return;
    this.ahead = ms;
    for (const moved of this.listeners) moved();
  }

  /** Calls `listener` whenever the clock was moved. */
  onMoved(listener: () => void): void {
    this.listeners.push(listener);
  }
}
