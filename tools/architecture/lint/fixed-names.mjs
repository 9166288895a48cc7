/** A name is fixed if it is imported, or a constant or parameter of this file that only ever stands for fixed text. */
export function isFixedName(node, fixed, sourceCode, visited) {
  const variable = variableOf(node, sourceCode);
  const [definition, another] = variable?.defs ?? [];
  if (!definition || another || visited.has(variable)) return false;
  visited.add(variable);
  const result = isFixedDefinition(definition, fixed, sourceCode) && !variable.references.some(isChange);
  visited.delete(variable);
  return result;
}

function isFixedDefinition({ type, node, parent, name }, fixed, sourceCode) {
  if (type === 'ImportBinding') return true;
  if (type === 'Variable') return parent.kind === 'const' && fixed(valueOf(node));
  if (type !== 'Parameter') return false;
  return isListed(name.typeAnnotation?.typeAnnotation, sourceCode) || isFixedByCaller(node, name, fixed, sourceCode);
}

/** Of `for (const it of list)` the list. */
function valueOf({ init, parent: { parent } }) {
  return parent.type === 'ForOfStatement' ? parent.right : init;
}

function isChange({ identifier: { parent } }) {
  if (parent.type !== 'MemberExpression') return false;
  return (
    /^(push|unshift|splice|fill)$/.test(parent.property.name) ||
    (parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent)
  );
}

/** A type that lists the possible texts: `'brand' | 'category'`, or the name of such a type. */
function isListed(type, sourceCode) {
  if (type?.type === 'TSUnionType') return type.types.every((it) => isListed(it, sourceCode));
  if (type?.type !== 'TSTypeReference') return type?.type === 'TSLiteralType' && type.literal.type === 'Literal';
  const [definition] = variableOf(type.typeName, sourceCode)?.defs ?? [];
  return definition?.node.type === 'TSTypeAliasDeclaration' && isListed(definition.node.typeAnnotation, sourceCode);
}

/** `list.map((item, index) => …)` passes items of a list and their numbers. Otherwise, the function must be one that only this file calls. */
function isFixedByCaller(called, name, fixed, sourceCode) {
  const { parent } = called;
  if (parent.type === 'CallExpression' && parent.callee.property?.name === 'map')
    return called.params[1] === name || fixed(parent.callee.object);
  const place = called.params.indexOf(name);
  const declared = called.type === 'FunctionDeclaration' ? called : parent;
  const statement = declared === called ? called : parent.parent;
  if (place < 0 || declared.id?.type !== 'Identifier' || statement.parent.type.startsWith('Export')) return false;
  const uses = sourceCode.getDeclaredVariables(declared)[0].references.filter(({ init }) => !init);
  return uses.every(({ identifier: use }) => use.parent.callee === use && fixed(use.parent.arguments[place]));
}

/** Undefined if it is not declared in this file. */
export function functionOf(callee, sourceCode) {
  const [{ type, node } = {}] = variableOf(callee, sourceCode)?.defs ?? [];
  if (type === 'FunctionName') return node;
  return type === 'Variable' && node.init?.type === 'ArrowFunctionExpression' ? node.init : undefined;
}

/** The expressions that a function may return. */
export function returnedBy({ body }) {
  return body.type === 'BlockStatement' ? returnsIn(body) : [body];
}

function returnsIn(node) {
  if (/Function/.test(node.type)) return [];
  if (node.type === 'ReturnStatement') return [node.argument];
  const children = ['body', 'consequent', 'alternate', 'block', 'handler', 'finalizer', 'cases'].map(
    (key) => node[key],
  );
  return children.flat().flatMap((child) => (child?.type ? returnsIn(child) : []));
}

export function variableOf(node, sourceCode) {
  for (let scope = sourceCode.getScope(node); scope; scope = scope.upper)
    if (scope.set.has(node.name)) return scope.set.get(node.name);
  return undefined;
}
