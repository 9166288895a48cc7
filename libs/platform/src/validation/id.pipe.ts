import { Injectable, ParseUUIDPipe, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';

/** A UUID of the path in the one way of writing it that ids are compared in: in small letters. */
@Injectable()
export class IdPipe implements PipeTransform<string, Promise<string>> {
  private readonly uuid = new ParseUUIDPipe();

  async transform(value: string, metadata: ArgumentMetadata): Promise<string> {
    return String(await this.uuid.transform(value, metadata)).toLowerCase();
  }
}
