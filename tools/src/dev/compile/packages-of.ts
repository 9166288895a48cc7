import ts from 'typescript';

const isOutside = (name: string): boolean => !/^(\.|node:|@tradewind\/)/.test(name);

/** What sources import from outside the workspace. */
export function packagesOf(texts: readonly string[]): readonly string[] {
  const names = texts.flatMap((text) => ts.preProcessFile(text, true, false).importedFiles.map((it) => it.fileName));
  return [...new Set(names.filter(isOutside))].sort();
}
