import type { Breakage } from '../breakage.js';
import { brokerDown } from './broker-down.js';
import { crashBeforePublish } from './crash-before-publish.js';
import { deliverLate } from './deliver-late.js';
import { deliverTwice } from './deliver-twice.js';
import { handlerThrows } from './handler-throws.js';
import { killService } from './kill-service.js';
import { relayStopped } from './relay-stopped.js';
import { slowConsumer } from './slow-consumer.js';

/** The crash comes last, so that it sees a commit first, whichever mistake is on. */
export const faults: readonly Breakage[] = [
  brokerDown,
  relayStopped,
  handlerThrows,
  deliverTwice,
  deliverLate,
  slowConsumer,
  killService,
  crashBeforePublish,
];
