import { PartitionRequestError } from '@tradewind/messaging';
import { tellFailure } from '../command-line/tell-failure.js';
import { readPartitionsOptions } from './partitions-options.js';
import { runPartitions } from './run-partitions.js';

try {
  const options = readPartitionsOptions(process.argv.slice(2), process.env);
  if (!(await runPartitions(options, (text) => console.log(text)))) process.exitCode = 1;
} catch (error) {
  tellFailure('partitions', error instanceof PartitionRequestError ? error.message : error);
}
