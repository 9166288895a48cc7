import { describe, expect, it } from 'vitest';
import { openerFor } from './open-browser.js';

describe('The browser of a demo', () => {
  it.each([
    ['darwin', {}, 'open'],
    ['win32', {}, 'rundll32'],
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
  ] as const)('is opened on %s with %j by %s', (platform, environment, program) => {
    expect(openerFor(platform, environment)?.[0]).toBe(program);
  });

  it.each([
    ['linux', {}],
    ['linux', { DISPLAY: ':0', CI: 'true' }],
    ['darwin', { SSH_CONNECTION: '10.0.0.1 50000 10.0.0.2 22' }],
  ] as const)('stays closed where nobody would see it: %s with %j', (platform, environment) => {
    expect(openerFor(platform, environment)).toBeUndefined();
  });
});
