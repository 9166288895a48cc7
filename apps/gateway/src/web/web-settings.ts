import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { address } from '@tradewind/platform';
import { z } from 'zod';

/** Where the build puts the web app: in the folder beside this app. */
const besideGateway = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/**
 * Where the web app comes from. `WEB_DIRECTORY` has its built files; by default, that is `apps/web/dist`.
 * `WEB_DEVELOPMENT_URL` is the address of Vite's development server, which then serves the app in the place of the built
 * files. It is refused in production, because that server shows the sources.
 */
export const webSettings = z
  .object({
    WEB_DIRECTORY: z.string().refine(isDirectory, { error: 'must be a directory' }).default(besideGateway),
    WEB_DEVELOPMENT_URL: address('http').optional(),
    NODE_ENV: z.string().optional(),
  })
  .refine(({ WEB_DEVELOPMENT_URL: url, NODE_ENV }) => url === undefined || NODE_ENV !== 'production', {
    path: ['WEB_DEVELOPMENT_URL'],
    error: "can't be set in production (NODE_ENV is production)",
  })
  .transform(({ WEB_DIRECTORY: directory, WEB_DEVELOPMENT_URL: developmentUrl }): { web: WebSettings } => ({
    web: { directory, ...(developmentUrl !== undefined && { developmentUrl: new URL(developmentUrl).origin }) },
  }));

export interface WebSettings {
  /** The built files. */
  readonly directory: string;
  /** The origin of Vite's development server. */
  readonly developmentUrl?: string;
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

export const WEB_SETTINGS = Symbol('WEB_SETTINGS');
