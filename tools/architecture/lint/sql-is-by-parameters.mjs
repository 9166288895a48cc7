import { variableOf } from './fixed-names.mjs';
import { isFixed } from './fixed-text.mjs';

const words =
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|FROM|JOIN|WHERE|AND|OR|AS|SET|VALUES|RETURNING|ORDER BY|LIMIT|WITH|CREATE|ALTER|DROP|TRUNCATE|LOCK|LISTEN|NOTIFY|COPY|GRANT|CALL)\b|^\s*(select\s.+\sfrom|insert into|update\s+\S+\s+set|delete from)\b/s;
const composing = ['concat', 'replace', 'replaceAll', 'padEnd'];

/** What arrives while the shop runs reaches the database as a parameter, so that nothing in it is read as SQL. */
export const sqlIsByParameters = {
  meta: {
    type: 'problem',
    messages: {
      parameter:
        'Pass the value as a parameter, such as $1. SQL consists of text that is fixed in the source: of constants, or of a choice between constants. Names that are known only at run time go through escapeIdentifier() of pg.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    const check = (...parts) => {
      for (const node of parts) if (!isFixed(node, sourceCode)) context.report({ node, messageId: 'parameter' });
    };
    const speaks = (node) => isSql(node, sourceCode);
    return {
      TemplateLiteral(node) {
        if (isSent(node) || speaks(node)) check(...node.expressions);
      },
      'BinaryExpression[operator="+"]'(node) {
        if (isSent(node) || speaks(node)) check(node.left, node.right);
      },
      'AssignmentExpression[operator="+="]'({ left, right }) {
        if (speaks(left) || speaks(right)) check(right);
      },
      'CallExpression[callee.type="MemberExpression"]'({ callee: { object, property }, arguments: passed }) {
        if (composing.includes(property.name) && speaks(object)) check(...passed);
        if (property.name === 'join' && object.type === 'ArrayExpression' && object.elements.some(speaks))
          check(object);
      },
    };
  },
};

function isSent(node) {
  const { callee, arguments: passed } = node.parent;
  return callee?.property?.name === 'query' && passed[0] === node;
}

function isSql(node, sourceCode) {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' && words.test(node.value);
    case 'TemplateLiteral':
      return node.quasis.some(({ value }) => words.test(value.raw));
    case 'BinaryExpression':
      return isSql(node.left, sourceCode) || isSql(node.right, sourceCode);
    case 'Identifier': {
      const [definition] = variableOf(node, sourceCode)?.defs ?? [];
      const { type, init } = definition?.node ?? {};
      return type === 'VariableDeclarator' && init?.type !== 'Identifier' && isSql(init, sourceCode);
    }
    default:
      return false;
  }
}
