import { Injectable, type PipeTransform } from '@nestjs/common';
import { noSuchMessage } from './outbox-desk.js';

/** A number that fits into PostgreSQL's `bigint`. */
const position = /^[1-9]\d{0,17}$/;

/** Treats a text that can't be the position of a row as not found. */
@Injectable()
export class PositionPipe implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!position.test(text)) throw noSuchMessage();
    return text;
  }
}
