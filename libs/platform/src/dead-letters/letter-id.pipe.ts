import { Injectable, type PipeTransform } from '@nestjs/common';
import { letterId } from './patterns.js';
import { noSuchLetter } from './problems.js';

/** Treats an id that can't be a dead letter's id as not found. */
@Injectable()
export class LetterIdPipe implements PipeTransform<string, string> {
  transform(id: string): string {
    if (!letterId.test(id)) throw noSuchLetter('The id of a dead letter is a number.');
    return id;
  }
}
