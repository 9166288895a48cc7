/** A set of gauges whose values are read at each scrape. */
export interface GaugeSource {
  readonly name: string;
  /** Reads the values and sets the gauges. Rejects if a value can't be read. */
  read(): Promise<void>;
  /** Removes the values, so that outdated ones are never reported. */
  clear(): void;
}
