import { Injectable, type PipeTransform } from '@nestjs/common';
import { letterId } from './patterns.js';
import { noSuchLetter } from './problems.js';

/** What can't be the id of a letter is that of none. */
@Injectable()
export class LetterIdPipe implements PipeTransform<string, string> {
  transform(id: string): string {
    if (!letterId.test(id)) throw noSuchLetter('The id of a dead letter is a number.');
    return id;
  }
}
