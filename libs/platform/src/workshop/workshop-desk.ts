import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Workshop } from '@tradewind/workshop';
import { ProblemException } from '../problems/problem-exception.js';

/** Holds the workshop of this service, if there is one. */
@Injectable()
export class WorkshopDesk implements OnApplicationShutdown {
  private workshop: Workshop | undefined;

  get isOpen(): boolean {
    return this.workshop !== undefined;
  }

  open(workshop: Workshop): void {
    this.workshop = workshop;
  }

  /** @throws ProblemException 409 when it is closed */
  get(): Workshop {
    if (this.workshop) return this.workshop;
    throw new ProblemException(409, {
      code: 'workshop-is-closed',
      title: 'The workshop is closed',
      detail: 'Nothing can be broken on purpose here, because the setting WORKSHOP is not open.',
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.workshop?.close();
  }
}
