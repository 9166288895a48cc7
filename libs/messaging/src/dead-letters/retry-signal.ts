import { Injectable } from '@nestjs/common';
import { WakeUp } from '../background/wake-up.js';

/** Wakes the retry worker of this process when a dead letter may have become due. */
@Injectable()
export class RetrySignal extends WakeUp {}
