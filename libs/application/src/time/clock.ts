import { Injectable } from '@nestjs/common';

/** The time by which the shop decides. Code that compares or stores a time asks this port, so that a test can move it. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
