import { functionOf, isFixedName, returnedBy } from './fixed-names.mjs';

/** Functions of pg whose result is safe in SQL whatever they are given. */
const escapes = ['escapeIdentifier', 'escapeLiteral'];
/** Methods that return a number. */
const counts = ['push', 'findIndex', 'indexOf'];
const functions = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

/**
 * Tells whether the text of an expression is fixed in the source: no request, message or row can change it. What is evaluated while
 * the module is loaded is fixed, because nothing has arrived by then.
 */
export function isFixed(node, sourceCode, visited = new Set()) {
  const fixed = (it) => isFixed(it, sourceCode, visited);
  if (!node) return false;
  if (isEvaluatedAtLoad(node)) return true;
  switch (node.type) {
    case 'Literal':
      return true;
    case 'TemplateLiteral':
      return node.expressions.every(fixed);
    case 'BinaryExpression':
      return fixed(node.left) && fixed(node.right);
    case 'LogicalExpression':
      return (node.operator === '&&' || fixed(node.left)) && fixed(node.right);
    case 'ConditionalExpression':
      return fixed(node.consequent) && fixed(node.alternate);
    case 'ArrayExpression':
      return node.elements.every(fixed);
    case 'ObjectExpression':
      return node.properties.every(({ value, argument }) => fixed(value ?? argument));
    case 'SpreadElement':
      return fixed(node.argument);
    case 'MemberExpression':
      return fixed(node.object);
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return fixed(node.expression);
    case 'CallExpression':
      return isFixedCall(node, fixed, sourceCode, visited);
    case 'Identifier':
      return node.name === 'undefined' || isFixedName(node, fixed, sourceCode, visited);
    default:
      return false;
  }
}

function isEvaluatedAtLoad(node) {
  for (let it = node; it; it = it.parent)
    if (functions.includes(it.type) || (it.type === 'PropertyDefinition' && !it.static)) return false;
  return true;
}

function isFixedCall({ callee, arguments: passed }, fixed, sourceCode, visited) {
  const name = callee.property?.name ?? callee.name;
  if (escapes.includes(name)) return true;
  if (callee.type === 'Identifier') return isFixedResult(callee, fixed, sourceCode, visited);
  if (counts.includes(name)) return true;
  if (name === 'join') return fixed(callee.object) && passed.every(fixed);
  if (name !== 'map') return false;
  return escapes.includes(passed[0].name) || (passed[0].type === 'ArrowFunctionExpression' && fixed(passed[0].body));
}

function isFixedResult(callee, fixed, sourceCode, visited) {
  const called = functionOf(callee, sourceCode);
  if (!called || visited.has(called)) return false;
  visited.add(called);
  const result = returnedBy(called).every(fixed);
  visited.delete(called);
  return result;
}
