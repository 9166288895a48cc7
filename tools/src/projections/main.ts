import { tellFailure } from '../command-line/tell-failure.js';
import { OperatorError } from '../operator/operator-error.js';
import { OperatorSession } from '../operator/operator-session.js';
import { readAccess } from '../operator/read-access.js';
import { usageOf } from '../usage.js';
import { readRequest } from './read-command.js';
import { runCommand } from './run-command.js';

try {
  const { command, values } = readRequest(process.argv.slice(2));
  if (command === undefined) {
    console.log(usageOf('projections'));
  } else {
    const session = await OperatorSession.signIn(readAccess(values, process.env));
    await runCommand(command, session, (text) => console.log(text));
  }
} catch (error) {
  tellFailure('projections', error instanceof OperatorError ? error.message : error);
}
