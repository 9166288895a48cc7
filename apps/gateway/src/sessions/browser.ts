import Bowser from 'bowser';
import { clientAddress } from '@tradewind/platform';
import type { FastifyRequest } from 'fastify';
import type { Browser } from './session.js';

const longestAgent = 512;
const unknown = 'an unknown browser';

/** Where a request comes from. The name of the browser is what it says of itself. */
export function browserOf(request: FastifyRequest, trustedProxies: number): Browser {
  return { device: deviceOf(request.headers['user-agent'] ?? ''), address: clientAddress(request, trustedProxies) };
}

function deviceOf(agent: string): string {
  if (agent === '') return unknown;
  const { browser, os } = Bowser.parse(agent.slice(0, longestAgent));
  if (!browser.name) return unknown;
  return printable(os.name ? `${browser.name} on ${os.name}` : browser.name);
}

function printable(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '').slice(0, 80);
}
