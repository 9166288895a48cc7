import { PartitionRequestError } from '@tradewind/messaging';
import { asksForHelp } from '../demo/asks-for-help.js';
import { PartitionsUsageError, readPartitionsOptions, usage } from './partitions-options.js';
import { runPartitions } from './run-partitions.js';

try {
  const args = process.argv.slice(2);
  if (asksForHelp(args)) console.log(usage);
  else if (!(await runPartitions(readPartitionsOptions(args, process.env), (text) => console.log(text))))
    process.exitCode = 1;
} catch (error) {
  if (error instanceof PartitionsUsageError) console.error(`${error.message}\n\n${usage}`);
  else console.error(error instanceof PartitionRequestError ? error.message : error);
  process.exitCode = error instanceof PartitionsUsageError ? 2 : 1;
}
