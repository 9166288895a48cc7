import type { Middleware } from 'openapi-fetch';

const hex = (bytes: number): string =>
  [...crypto.getRandomValues(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Begins a trace with each request (W3C): services then record what a person does here even while programs keep them busy. */
export const traceRequest: Middleware = {
  onRequest({ request }) {
    request.headers.set('traceparent', `00-${hex(16)}-${hex(8)}-01`);
  },
};
