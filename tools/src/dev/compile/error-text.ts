import ts from 'typescript';
import type { Sources } from './round.js';

/** Each error with its place and the line it stands in; empty when there is none. */
export function errorText(diagnostics: readonly ts.Diagnostic[], { workspace, colours }: Sources): string {
  const host: ts.FormatDiagnosticsHost = {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => workspace,
    getNewLine: () => '\n',
  };
  const sorted = ts.sortAndDeduplicateDiagnostics(diagnostics);
  return (colours ? ts.formatDiagnosticsWithColorAndContext : ts.formatDiagnostics)(sorted, host).trimEnd();
}
