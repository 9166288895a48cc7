import { Command } from '@nestjs/cqrs';
import type { Viewer } from '../../domain/viewer.js';

export class CancelOrderCommand extends Command<void> {
  constructor(
    readonly orderId: string,
    readonly by: Viewer,
  ) {
    super();
  }
}
