/** What lies in one piece: strings, quoted names, dollar quotes, comments, and the semicolon that ends a statement. */
const piece =
  /'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[^]*?\$\1\$|--[^\n]*(?:\n|$)|\/\*[^]*?\*\/|;|['"]|\/\*|\$\w*\$|[^'"$;/-]+|[^]/gy;
const opens = /^(?:['"]|\/\*|\$\w*\$)$/;

export interface Split {
  readonly statements: readonly string[];
  /** The beginning of a statement whose end has not been typed yet. */
  readonly rest: string;
}

/** Splits a text at the semicolons between statements. */
export function splitStatements(text: string): Split {
  const statements: string[] = [];
  let from = 0;
  for (const match of text.matchAll(piece)) {
    if (opens.test(match[0])) break;
    if (match[0] !== ';') continue;
    statements.push(text.slice(from, match.index).trim());
    from = match.index + 1;
  }
  return { statements: statements.filter((statement) => statement !== ''), rest: text.slice(from).trimStart() };
}
