import { isError } from './is-error.js';

const NAME_CHARACTERS = 200;
const MESSAGE_CHARACTERS = 2_000;
const STACK_CHARACTERS = 16_000;

export interface ErrorText {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** The parts of an error that a dead letter stores, with the stacks of its causes. */
export function textOfError(error: Error): ErrorText {
  return {
    name: storable(error.name, NAME_CHARACTERS),
    message: storable(error.message, MESSAGE_CHARACTERS),
    stack: storable(stacks(error).join('\ncaused by: '), STACK_CHARACTERS),
  };
}

/** PostgreSQL's text type has no NUL character. */
export function storable(text: string, characters: number): string {
  return text.replaceAll('\0', '').slice(0, characters);
}

function stacks(error: Error, depth = 0): string[] {
  const own = error.stack ?? String(error);
  return isError(error.cause) && depth < 8 ? [own, ...stacks(error.cause, depth + 1)] : [own];
}
