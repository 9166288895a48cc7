import type { ServiceName } from '@tradewind/services';

export type Command = ListCommand | LetterCommand | ReplayManyCommand | DiscardCommand;

export interface ListCommand {
  readonly name: 'list';
  readonly services: readonly ServiceName[];
  readonly state?: string | undefined;
  readonly type?: string | undefined;
  readonly key?: string | undefined;
  readonly limit: number;
}

export interface LetterAddress {
  readonly service: ServiceName;
  readonly id: string;
}

export interface LetterCommand extends LetterAddress {
  readonly name: 'show' | 'replay-one';
}

export interface ReplayManyCommand {
  readonly name: 'replay-many';
  readonly services: readonly ServiceName[];
  /** Exactly one of key, type and all. A topic goes with a key only. */
  readonly selection: Readonly<Record<'key' | 'topic' | 'type', string | undefined>> & {
    readonly all: true | undefined;
  };
}

export interface DiscardCommand extends LetterAddress {
  readonly name: 'discard';
  readonly reason: string;
}
