import { accounts } from '../scenario/accounts.js';

/** The addresses and accounts that a visitor needs. */
export function welcome(url: string, dataDirectory: string): string {
  return [
    '',
    `  Tradewind is open:  ${url}`,
    '',
    `  API of the services ${url}/api`,
    `  Integration events  ${url}/api/asyncapi.json`,
    `  Trail, live         ${url}/api/trail/stream`,
    '',
    `  Operator            ${accounts.operator.email} / ${accounts.operator.password}`,
    `  Customer            ${accounts.customer.email} / ${accounts.customer.password}`,
    '',
    `  Logs and data       ${dataDirectory}`,
    '',
    '  Now, in another terminal:  npm run scenario',
    '  Ctrl-C stops everything; the data stays.',
    '',
  ].join('\n');
}
