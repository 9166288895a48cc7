import { DeadLettersError, UsageError } from './dead-letters-error.js';
import { OperatorClient } from './operator-client.js';
import { readAccess } from './read-access.js';
import { readRequest } from './read-command.js';
import { runCommand } from './run-command.js';
import { usageOf } from '../usage.js';

try {
  const { command, values } = readRequest(process.argv.slice(2));
  if (command === undefined) {
    console.log(usageOf('dead-letters'));
  } else {
    const access = readAccess(values, process.env);
    await runCommand(command, await OperatorClient.signIn(access), (text) => console.log(text));
  }
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${usageOf('dead-letters')}`);
    process.exitCode = 2;
  } else {
    console.error(error instanceof DeadLettersError ? error.message : error);
    process.exitCode = 1;
  }
}
