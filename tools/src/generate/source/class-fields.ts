import ts from 'typescript';
import { parse } from './edit-source.js';

export interface ClassField {
  readonly name: string;
  /** As it is written, such as `string | null`. */
  readonly type: string;
}

/** The fields that the constructor of the only class in a source takes. */
export function constructorFields(text: string): ClassField[] {
  const declaration = parse(text).statements.filter(ts.isClassDeclaration).at(-1);
  const constructor = declaration?.members.find(ts.isConstructorDeclaration);
  return (constructor?.parameters ?? []).map(({ name, type }) => ({
    name: name.getText(),
    type: type?.getText() ?? 'unknown',
  }));
}
