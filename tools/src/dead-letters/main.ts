import { tellFailure } from '../command-line/tell-failure.js';
import { OperatorError } from '../operator/operator-error.js';
import { OperatorClient } from './operator-client.js';
import { readAccess } from '../operator/read-access.js';
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
  tellFailure('dead-letters', error instanceof OperatorError ? error.message : error);
}
