import { z } from 'zod';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export const wholeNumber = (from: number, to: number) =>
  z.string().transform((text, context) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= from && value <= to) return value;
    context.addIssue({ code: 'custom', message: `must be a whole number from ${from} to ${to}` });
    return z.NEVER;
  });

export const address = (...protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol.slice(0, -1)), {
    error: `must be an address that starts with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
  });

/**
 * Settings of every HTTP process. `PORT` 0 takes any free port. `TRUSTED_PROXIES` is the number of proxies between
 * clients and this process. `SHOP_URL` is the address at which browsers see the shop. `TRACED_FLOWS_PER_SECOND` limits
 * what a busy process sends to `OTEL_EXPORTER_OTLP_ENDPOINT`, and a tenth of what others send; what fails is always sent.
 */
export const httpSettings = z.object({
  PORT: wholeNumber(0, 65_535),
  HOST: z.string().optional(),
  TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
  SHOP_URL: address('http', 'https').optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` }).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: address('http', 'https').optional(),
  TRACED_FLOWS_PER_SECOND: wholeNumber(0, 100_000).default(2),
});

export type HttpSettings = z.output<typeof httpSettings>;
