import { describe, expect, it } from 'vitest';
import { clientAddress } from '../routing/client-address.js';

const from = (remoteAddress: string, forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  socket: { remoteAddress },
});

describe('The address of a client', () => {
  it.each([
    [
      'is that of the connection without a proxy, whatever the client says',
      '203.0.113.9',
      '10.1.1.1',
      0,
      '203.0.113.9',
    ],
    ['is what the one proxy has seen', '10.0.0.2', '203.0.113.9', 1, '203.0.113.9'],
    ['is never what the client puts before it', '10.0.0.2', '198.51.100.1, 203.0.113.9', 1, '203.0.113.9'],
    ['is what the outer of two proxies has seen', '10.0.0.2', '6.6.6.6, 203.0.113.9, 10.0.0.3', 2, '203.0.113.9'],
    ['is the first that is known when there are fewer proxies', '10.0.0.2', undefined, 2, '10.0.0.2'],
    ['is that of the connection when a proxy passes on no address', '10.0.0.2', 'unknown', 1, '10.0.0.2'],
    ['is the IPv4 address in a mapped one', '::ffff:203.0.113.9', undefined, 0, '203.0.113.9'],
    ['is a /64 of IPv6', '2001:db8:0:1::77', undefined, 0, '2001:db8:0:1::/64'],
    ['is a /64 of a short IPv6 address', '2001:db8::1', undefined, 0, '2001:db8:0:0::/64'],
    ['is a /64 of a link-local address with a zone', 'fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
  ])('%s', (_, remoteAddress, forwarded, proxies, expected) => {
    expect(clientAddress(from(remoteAddress, forwarded), proxies)).toBe(expected);
  });
});
