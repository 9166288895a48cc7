import { Injectable, ParseUUIDPipe, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';

/** Parses a UUID from the path and converts it to lower case, the form in which ids are compared. */
@Injectable()
export class IdPipe implements PipeTransform<string, Promise<string>> {
  private readonly uuid = new ParseUUIDPipe();

  async transform(value: string, metadata: ArgumentMetadata): Promise<string> {
    return String(await this.uuid.transform(value, metadata)).toLowerCase();
  }
}
