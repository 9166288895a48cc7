import { serviceNames } from '@tradewind/services';
import { accounts } from '../scenario/accounts.js';
import type { Demo } from './demo.js';

/** The addresses and accounts that a visitor needs. */
export function welcome(demo: Demo, dataDirectory: string): string {
  const { url } = demo;
  return [
    '',
    `  Tradewind is open:  ${url}`,
    '',
    `  Back office         ${url}/back-office`,
    `  About this demo     ${url}/about-this-demo`,
    '',
    `  API of the services ${url}/api`,
    `  Integration events  ${url}/api/asyncapi.json`,
    `  Trail, live         ${url}/api/trail/stream`,
    `  E-mails             ${url}/api/notification/mailbox`,
    ...serviceNames.map(
      (service, n) => `  ${(n === 0 ? 'Metrics' : '').padEnd(19)} ${demo.urlOf(service)}/metrics  ${service}`,
    ),
    '',
    `  Sign in             ${url}/sign-in`,
    `    as the operator   ${accounts.operator.email} / ${accounts.operator.password}`,
    `    as a customer     ${accounts.customer.email} / ${accounts.customer.password}`,
    `  Register            ${url}/account/register  the mail to confirm it is among the e-mails above`,
    '',
    '  Documents, trail, metrics and e-mails are open to everybody on this machine, because this is a demo.',
    `  Logs and data       ${dataDirectory}`,
    '',
    `  Now, in another terminal:  npm run scenario -- --url ${url}`,
    '  Ctrl-C stops everything; the data stays.',
    '',
  ].join('\n');
}
