import type { Credentials } from './callers.js';
import type { Resources } from './resources.js';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const unused = { id: '999999', position: '999999', '*': 'anything' };

/** Calls a route of the service at this address with what the resources have for it. `ALL` is tried by reading. */
export async function callRoute(
  serviceUrl: string,
  route: string,
  credentials: Credentials,
  { parameters, queries, bodies }: Resources,
): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ');
  const values: Readonly<Record<string, string>> = { ...unused, ...parameters };
  const filled = path.replaceAll(/:(\w+)|\*/g, (wildcard, name: string = wildcard) => {
    if (values[name] === undefined) throw new Error(`${route} needs a value of ${name}`);
    return values[name];
  });
  const url = [serviceUrl + filled, queries?.[route]].filter(Boolean).join('?');
  const body = bodies?.[route];
  const response = await fetch(url, {
    method: method === 'ALL' ? 'GET' : method,
    headers: body ? { ...credentials, 'Content-Type': 'application/json' } : credentials,
    body: body && JSON.stringify(body),
    redirect: 'manual',
  });
  return { status: response.status, body: await bodyOf(response) };
}

/** A stream of events has no end. What is no JSON counts as empty. */
async function bodyOf(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (/json/.test(type)) return response.json();
  await response.body?.cancel();
  return {};
}
