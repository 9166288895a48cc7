/** A set of gauges that have to be read from somewhere at each scrape. */
export interface GaugeSource {
  readonly name: string;
  /** Reads and sets them; rejects when that isn't possible. */
  read(): Promise<void>;
  /** Takes them away, so that no old figure passes for a new one. */
  clear(): void;
}
