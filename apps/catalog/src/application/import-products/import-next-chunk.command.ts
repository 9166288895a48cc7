import { Command } from '@nestjs/cqrs';

/** Works through the next lines of an open import that nobody else is at. Answers whether there was one. */
export class ImportNextChunk extends Command<boolean> {}
