import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';

/** The domain events of committed units of work. Each event is emitted after its commit. */
@Injectable()
export class CommittedEvents extends Subject<object> {}
