import { Injectable } from '@nestjs/common';
import { WakeUp } from '../../background/wake-up.js';

/** Wakes the relay of this process right after a commit. */
@Injectable()
export class OutboxSignal extends WakeUp {}
