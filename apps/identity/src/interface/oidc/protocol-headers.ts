import type { Context, Next } from 'koa';

/**
 * The provider writes a page of its own where one form leads to another, with a script that submits it. It adds the hash of that
 * script to the policy, which is why the policy must have a directive for scripts.
 */
const policy = "default-src 'none'; script-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Adds the headers that the provider leaves to others. */
export async function protocolHeaders(ctx: Context, next: Next): Promise<void> {
  ctx.set('Content-Security-Policy', policy);
  await next();
  if (ctx.path === '/jwks' && ctx.status === 200) ctx.set('Cache-Control', 'public, max-age=60');
}
