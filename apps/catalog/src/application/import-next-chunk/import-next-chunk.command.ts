import { Command } from '@nestjs/cqrs';

/** Processes the next chunk of an open import that no other instance processes. Returns whether there was such an import. */
export class ImportNextChunkCommand extends Command<boolean> {}
