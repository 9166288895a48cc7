/** What there is to compile: each service with its first file. */
export interface Sources {
  readonly workspace: string;
  readonly entries: Readonly<Record<string, string>>;
  /** Ms since the epoch; what was saved later is compiled first. */
  readonly builtAt: number;
  /** Whether errors are shown in colours. */
  readonly colours: boolean;
}

/** New code of one service that has been written to `dist`. */
export interface NewBuild {
  readonly service: string;
  /** The files that were saved, relative to the workspace. */
  readonly files: readonly string[];
  /** When the last of them was saved, ms since the epoch. */
  readonly savedAt: number;
}

/** What came of what was saved together. */
export interface Round {
  readonly builds: readonly NewBuild[];
  /** Services that use a file with errors. Nothing is written for them until the errors are mended. */
  readonly failing: readonly string[];
  /** The packages from outside that the services import; told in the first round. */
  readonly packages: readonly string[];
  /** All errors there are now, as text for a terminal. */
  readonly errors: string;
}
