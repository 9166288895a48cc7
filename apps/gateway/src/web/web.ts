import type { FastifyReply, FastifyRequest } from 'fastify';

/** The shop and the back office, which run in the browser. They are built files, or come from Vite while one works on them. */
export abstract class Web {
  /** Sends the page that starts the app, whatever the path: the app shows what belongs to it. */
  abstract sendIndex(reply: FastifyReply): Promise<void>;

  /** Sends one of the {@link publicFiles}. */
  abstract sendPublicFile(request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

/** Below it are the files whose name changes with their content. */
export const assetsPrefix = '/assets';

/** The files of `apps/web/public`: their names stay when their content changes. */
export const publicFiles = ['color-scheme.js', 'favicon.svg', 'robots.txt', 'social-card.png'] as const;
