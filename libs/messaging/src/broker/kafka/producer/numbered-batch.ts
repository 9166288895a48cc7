/** The messages of one partition as they go over the wire, with the numbers by which the broker knows them again. */
export interface NumberedBatch {
  readonly topic: string;
  readonly partition: number;
  readonly records: Buffer;
}
