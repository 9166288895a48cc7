import ts from 'typescript';

/** Adds an import after the others, unless the source already has it. */
export function withImport(text: string, statement: string): string {
  if (text.includes(statement)) return text;
  const imports = parse(text).statements.filter(ts.isImportDeclaration);
  const at = imports.at(-1)?.end ?? 0;
  return `${text.slice(0, at)}${at === 0 ? '' : '\n'}${statement}${at === 0 ? '\n' : ''}${text.slice(at)}`;
}

/** Adds an element to the end of the array in the `const` of this name. Throws when there is no such array. */
export function withElement(text: string, constant: string, element: string): string {
  const array = arrayNamed(text, constant);
  const last = array.elements.at(-1);
  if (!last) return `${text.slice(0, array.end - 1)}${element}${text.slice(array.end - 1)}`;
  return `${text.slice(0, last.end)}, ${element}${text.slice(last.end)}`;
}

/** Adds a method to the class in the source. Throws when there is no class. */
export function withMethod(text: string, method: string): string {
  const declaration = parse(text).statements.filter(ts.isClassDeclaration).at(-1);
  if (!declaration) throw new Error('There is no class in it');
  const at = declaration.end - 1;
  return `${text.slice(0, at)}\n${method}\n${text.slice(at)}`;
}

/** Adds a property to the end of the object in the `const` of this name. Throws when there is no such object. */
export function withProperty(text: string, constant: string, property: string): string {
  const value = valueOf(text, constant);
  if (!value || !ts.isObjectLiteralExpression(value)) throw new Error(`There is no object ${constant} in it`);
  const at = value.end - 1;
  return `${text.slice(0, at)}  ${property},\n${text.slice(at)}`;
}

/** Adds a name to the import from a module. Throws when nothing is imported from there. */
export function withImportedName(text: string, module: string, name: string): string {
  const found = new RegExp(`import \\{([^}]*?),?\\s*\\} from '${module}';`).exec(text);
  if (!found) throw new Error(`Nothing is imported from ${module} in it`);
  const names = found[1]!.split(',').map((each) => each.trim());
  return names.includes(name)
    ? text
    : text.replace(found[0], `import { ${[...names, name].join(', ')} } from '${module}';`);
}

export function hasConstant(text: string, constant: string): boolean {
  return findArray(text, constant) !== undefined;
}

export function parse(text: string): ts.SourceFile {
  return ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
}

function arrayNamed(text: string, constant: string): ts.ArrayLiteralExpression {
  const array = findArray(text, constant);
  if (!array) throw new Error(`There is no array ${constant} in it`);
  return array;
}

function findArray(text: string, constant: string): ts.ArrayLiteralExpression | undefined {
  const value = valueOf(text, constant);
  return value && bare(value);
}

function valueOf(text: string, constant: string): ts.Expression | undefined {
  const declarations = parse(text)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  return declarations.find(({ name }) => name.getText() === constant)?.initializer;
}

/** Returns the array without `as const satisfies …`. */
function bare(expression: ts.Expression): ts.ArrayLiteralExpression | undefined {
  if (ts.isArrayLiteralExpression(expression)) return expression;
  if (ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression)) return bare(expression.expression);
  return undefined;
}
