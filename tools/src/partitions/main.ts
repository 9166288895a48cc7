import { PartitionRequestError } from '@tradewind/messaging';
import { PartitionsUsageError, readPartitionsOptions } from './partitions-options.js';
import { runPartitions } from './run-partitions.js';
import { usageOf } from '../usage.js';

try {
  const options = readPartitionsOptions(process.argv.slice(2), process.env);
  if (!(await runPartitions(options, (text) => console.log(text)))) process.exitCode = 1;
} catch (error) {
  if (error instanceof PartitionsUsageError) console.error(`${error.message}\n\n${usageOf('partitions')}`);
  else console.error(error instanceof PartitionRequestError ? error.message : error);
  process.exitCode = error instanceof PartitionsUsageError ? 2 : 1;
}
