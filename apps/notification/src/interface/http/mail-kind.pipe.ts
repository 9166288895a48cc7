import { Injectable, type PipeTransform } from '@nestjs/common';
import { InvalidValueError } from '@tradewind/domain';
import { type MailKind, mailKinds } from '../../domain/mail/mail-kind.js';

/** Reads a kind of mail from the path. */
@Injectable()
export class MailKindPipe implements PipeTransform<string, MailKind> {
  transform(value: string): MailKind {
    const kind = mailKinds.find((each) => each === value);
    if (!kind) throw new InvalidValueError('kind', `must be one of ${mailKinds.join(', ')}`);
    return kind;
  }
}
