import type { FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';

const year = 365 * 24 * 60 * 60;

/** What no response of the shop needs: devices, sensors, payment dialogs and the like. */
const permissionsPolicy = [
  'accelerometer',
  'camera',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * Returns a hook that sets the security headers of every response, before anything can refuse the request. They suit data:
 * nothing may be loaded, framed, embedded or stored. A handler that serves a page replaces the policy with `sendPage`.
 * A browser is told to insist on HTTPS if `shopUrl`, the address of the shop, has it.
 */
export function securityHeaders(shopUrl: string | undefined) {
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: shopUrl?.startsWith('https:') ? { maxAge: year, includeSubDomains: true } : false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    xDownloadOptions: false,
  });
  return ({ raw: request }: FastifyRequest, { raw: response }: FastifyReply, next: (error?: Error) => void): void => {
    response.setHeader('Permissions-Policy', permissionsPolicy);
    response.setHeader('Cache-Control', 'no-store');
    setHeaders(request, response, next as (error?: unknown) => void);
  };
}
