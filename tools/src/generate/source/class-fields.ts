import ts from 'typescript';
import { parse } from './edit-source.js';

export interface ClassField {
  readonly name: string;
  /** The type as it is written in the source, such as `string | null`. */
  readonly type: string;
}

/** The constructor parameters of the last class in a source. */
export function constructorFields(text: string): ClassField[] {
  const declaration = parse(text).statements.filter(ts.isClassDeclaration).at(-1);
  const constructor = declaration?.members.find(ts.isConstructorDeclaration);
  return (constructor?.parameters ?? []).map(({ name, type }) => ({
    name: name.getText(),
    type: type?.getText() ?? 'unknown',
  }));
}
