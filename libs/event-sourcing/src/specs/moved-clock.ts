import { Clock } from '@tradewind/application';

/** Stands still until it is set. */
export class MovedClock extends Clock {
  private time = new Date('2026-11-01T08:00:00Z');

  now(): Date {
    return this.time;
  }

  set(time: string): Date {
    this.time = new Date(time);
    return this.time;
  }
}
