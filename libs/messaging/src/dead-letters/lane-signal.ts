import { Injectable } from '@nestjs/common';
import { WakeUp } from '../background/wake-up.js';

/** Wakes the lane worker of this process when a letter may have become due. */
@Injectable()
export class LaneSignal extends WakeUp {}
