import { Injectable, type PipeTransform } from '@nestjs/common';
import { AggregateNotFoundError } from '@tradewind/application';

/** Reads the number of a mail in the mailbox from the path. */
@Injectable()
export class MailNumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    if (!/^[1-9]\d{0,8}$/.test(value)) throw new AggregateNotFoundError('PreviewedMail', value);
    return Number(value);
  }
}
