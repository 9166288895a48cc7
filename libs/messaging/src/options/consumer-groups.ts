import { Inject, Injectable } from '@nestjs/common';
import { MESSAGING_OPTIONS, type MessagingOptions } from './messaging-options.js';

/** The consumer groups as which this service reads now: its own name, or those of the generations of its projections. */
@Injectable()
export class ConsumerGroups {
  names: readonly string[];
  topics: readonly string[] = [];

  constructor(@Inject(MESSAGING_OPTIONS) { service }: MessagingOptions) {
    this.names = [service];
  }
}
