/** The facts about a class that rules need: its name, its base class, its decorators, and whether it is abstract. */
export function describeClass(node) {
  return {
    name: node.id?.name ?? '',
    base: nameOf(node.superClass),
    decorators: (node.decorators ?? []).map(({ expression }) => nameOf(expression.callee ?? expression)),
    isAbstract: node.abstract === true,
  };
}

function nameOf(node) {
  return node?.type === 'Identifier' ? node.name : undefined;
}

/** `StartOrder` becomes `start-order`. */
export function kebab(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}
