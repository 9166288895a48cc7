import type { Course } from '../load/course.js';
import type { RecordTail } from '../history/record-tail.js';
import type { ChaosShop } from '../shop/chaos-shop.js';
import type { Takeovers } from './takeovers.js';

/** What a fault acts on, and what it records. */
export interface Scene {
  readonly shop: ChaosShop;
  readonly course: Course;
  readonly tail: RecordTail;
  readonly takeovers: Takeovers;
  readonly stop: AbortSignal;
}
