import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  /** Undefined if the body is no JSON. */
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any
}

export interface Question {
  readonly method?: string;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: string;
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

const mostRedirects = 10;

/** A browser with a cookie jar, on a page of the shop. It sends the headers that browsers send. */
export class TestBrowser {
  readonly cookies = new Map<string, Cookie>();

  /** @param reach the address of the instance to which the requests go */
  constructor(
    readonly origin: string,
    public reach = origin,
    private readonly agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  ) {}

  get session(): string | undefined {
    return this.cookies.get('tradewind_session /')?.value;
  }

  set session(value: string) {
    this.put({ name: 'tradewind_session', value, path: '/' });
  }

  put(cookie: Cookie): void {
    this.cookies.set(`${cookie.name} ${cookie.path}`, cookie);
  }

  async ask(path: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Answer> {
    const cookie = [...this.cookies.values()]
      .filter((each) => path.startsWith(each.path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
    const fetchMetadata = { 'Sec-Fetch-Site': 'same-origin', Origin: this.origin };
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const { host } = new URL(this.origin);
      const sent = {
        Host: host,
        'User-Agent': this.agent,
        ...fetchMetadata,
        ...(cookie && { Cookie: cookie }),
        ...headers,
      };
      request(new URL(path, this.reach), { method, headers: sent, agent: false }, resolve)
        .on('error', reject)
        .end(body);
    });
    this.keep(response.headers['set-cookie'] ?? []);
    return answerOf(response);
  }

  post(path: string, body?: unknown, headers: Question['headers'] = {}): Promise<Answer> {
    const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
    return this.ask(path, {
      method: 'POST',
      headers: { ...json, ...headers },
      body: body && JSON.stringify(body),
    } as Question);
  }

  /** Follows redirects as long as they lead to a path for which `until` is false. Returns the last answer and its path. */
  async follow(
    path: string,
    until: (path: string) => boolean = () => false,
  ): Promise<{ answer: Answer; path: string }> {
    let next = path;
    for (let turn = 0; turn < mostRedirects; turn++) {
      const answer = await this.ask(next);
      const { location } = answer.headers;
      if (location === undefined) return { answer, path: next };
      const url = new URL(location, this.origin);
      if (url.origin !== this.origin) throw new Error(`led to ${url.href}`);
      next = url.pathname + url.search;
      if (until(next)) return { answer, path: next };
    }
    throw new Error(`${path} leads on for ever`);
  }

  /** Signs in as the person whom identity expects. Returns where that leads. */
  async signIn(returnTo = '/'): Promise<string> {
    const { path } = await this.follow(`/sign-in?return=${encodeURIComponent(returnTo)}`, (next) => next === returnTo);
    return path;
  }

  /** The first part of a sign-in. Returns the path of the callback, which has not been asked for yet. */
  async beginSignIn(returnTo = '/'): Promise<string> {
    const isCallback = (next: string) => next.startsWith('/signed-in');
    return (await this.follow(`/sign-in?return=${encodeURIComponent(returnTo)}`, isCallback)).path;
  }

  private keep(headers: readonly string[]): void {
    for (const header of headers) {
      const [pair = '', ...attributes] = header.split('; ');
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(name.length + 1);
      const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice('path='.length) ?? '/';
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(header)) this.cookies.delete(`${name} ${path}`);
      else this.put({ name, value, path });
    }
  }
}

async function answerOf(response: IncomingMessage): Promise<Answer> {
  const body = await text(response);
  return { status: response.statusCode!, headers: response.headers, text: body, body: parsed(body) };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
