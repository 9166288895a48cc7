import ts from 'typescript';

const isOutside = (name: string): boolean => !/^(\.|node:|@tradewind\/)/.test(name);

/** What the files import from outside the workspace. */
export function packagesOf(files: readonly ts.SourceFile[]): readonly string[] {
  const names = files.flatMap(({ text }) =>
    ts.preProcessFile(text, true, false).importedFiles.map((it) => it.fileName),
  );
  return [...new Set(names.filter(isOutside))].sort();
}
