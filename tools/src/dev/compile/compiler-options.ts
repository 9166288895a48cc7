import { join } from 'node:path';
import ts from 'typescript';

/** Those of the workspace, for one program over the sources of all its projects. What `tsc -b` says of them is not repeated. */
export function compilerOptions(workspace: string): ts.CompilerOptions {
  const file = join(workspace, 'tsconfig.base.json');
  const { config, error } = ts.readConfigFile(file, ts.sys.readFile) as { config: object; error?: ts.Diagnostic };
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, workspace);
  return { ...options, composite: false, declaration: false, declarationMap: false };
}
