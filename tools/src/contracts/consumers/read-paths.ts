import ts from 'typescript';

/** What a name in the code stands for: the event, or the part of its payload at a path. */
type Known = Map<string, readonly string[]>;

const PAYLOAD = 'data';

/**
 * Which paths of `event.data` a handler reads: property accesses, destructuring, and other names for either. Passing a part
 * on as a whole, spreading it or taking the rest of it reads all of that part: where it goes is not followed.
 */
export function pathsReadBy(handler: ts.MethodDeclaration): string[][] {
  const paths: string[][] = [];
  const known: Known = new Map();
  const read = (path: readonly string[]) => {
    if (path[0] === PAYLOAD) paths.push(path.slice(1));
    else if (path.length === 0) paths.push([]);
  };
  const parameter = handler.parameters[0];
  if (parameter) bind(parameter.name, [], known, read);
  if (handler.body) visit(handler.body, known, read);
  return paths;
}

function visit(node: ts.Node, known: Known, read: (path: readonly string[]) => void): void {
  if (ts.isVariableDeclaration(node) && node.initializer) {
    const path = pathOf(node.initializer, known);
    if (path) return bind(node.name, path, known, read);
  }
  const path = ts.isExpression(node) ? pathOf(node, known) : undefined;
  if (path) return read(path);
  if (ts.isPropertyAssignment(node)) return visit(node.initializer, known, read);
  if (ts.isPropertyAccessExpression(node)) return visit(node.expression, known, read);
  if (ts.isShorthandPropertyAssignment(node)) return visit(node.name, known, read);
  ts.forEachChild(node, (child) => visit(child, known, read));
}

/** `event.data.price` as a path, when it starts at a known name. */
function pathOf(node: ts.Expression, known: Known): readonly string[] | undefined {
  if (ts.isIdentifier(node)) return known.get(node.text);
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAsExpression(node))
    return pathOf(node.expression, known);
  if (ts.isPropertyAccessExpression(node)) return extend(pathOf(node.expression, known), node.name.text);
  if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression))
    return extend(pathOf(node.expression, known), node.argumentExpression.text);
  return undefined;
}

function extend(path: readonly string[] | undefined, name: string): readonly string[] | undefined {
  return path && [...path, name];
}

/** Gives the parts of a destructured value their names; a value taken by a name is read where that name is used. */
function bind(
  name: ts.BindingName,
  path: readonly string[],
  known: Known,
  read: (path: readonly string[]) => void,
): void {
  if (ts.isIdentifier(name)) return void known.set(name.text, path);
  if (ts.isArrayBindingPattern(name)) return read(path);
  for (const element of name.elements) {
    if (element.dotDotDotToken) read(path);
    else bind(element.name, [...path, nameOf(element)], known, read);
  }
}

function nameOf({ propertyName, name }: ts.BindingElement): string {
  return (propertyName ?? name).getText().replace(/^['"]|['"]$/g, '');
}
