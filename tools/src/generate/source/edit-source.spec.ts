import { describe, expect, it } from 'vitest';
import { constructorFields } from './class-fields.js';
import { withElement, withImport, withImportedName, withMethod, withProperty } from './edit-source.js';

describe('A source that is edited', () => {
  it('gets an import after the others, once', () => {
    const text = `import { a } from './a.js';\n\nconst x = a;\n`;
    const edited = withImport(text, `import { b } from './b.js';`);
    expect(edited).toBe(`import { a } from './a.js';\nimport { b } from './b.js';\n\nconst x = a;\n`);
    expect(withImport(edited, `import { b } from './b.js';`)).toBe(edited);
    expect(withImport('const x = 1;\n', `import { b } from './b.js';`)).toBe(
      `import { b } from './b.js';\nconst x = 1;\n`,
    );
  });

  it.each([
    ['const all = [A];', 'const all = [A, B];'],
    ['const all = [\n  A,\n];', 'const all = [\n  A, B,\n];'],
    ['const all = [];', 'const all = [B];'],
    ['const all = [A] as const satisfies readonly X[];', 'const all = [A, B] as const satisfies readonly X[];'],
  ])('gets an element in its list: %j', (text, edited) => expect(withElement(text, 'all', 'B')).toBe(edited));

  it('must have the list', () => {
    expect(() => withElement('const others = [];', 'all', 'B')).toThrow('There is no array all in it');
  });

  it('gets a property at the end of its object', () => {
    const text = "const access: AccessTable = {\n  'GET /a': anyone,\n};\n";
    expect(withProperty(text, 'access', "'GET /b': person")).toBe(
      "const access: AccessTable = {\n  'GET /a': anyone,\n  'GET /b': person,\n};\n",
    );
    expect(() => withProperty(text, 'rules', 'a: b')).toThrow('There is no object rules in it');
  });

  it('gets a name from a module, once', () => {
    const edited = withImportedName("import { a } from 'm';\n", 'm', 'b');
    expect(edited).toBe("import { a, b } from 'm';\n");
    expect(withImportedName(edited, 'm', 'b')).toBe(edited);
    expect(() => withImportedName(edited, 'n', 'b')).toThrow('Nothing is imported from n in it');
  });

  it('gets a method at the end of its class', () => {
    expect(withMethod('class A {\n  a() {}\n}\n\nfunction f() {}\n', '  b() {}')).toBe(
      'class A {\n  a() {}\n\n  b() {}\n}\n\nfunction f() {}\n',
    );
  });

  it('tells which fields its class takes', () => {
    const text =
      'export class E extends D {\n  constructor(readonly id: string, readonly at: Date | null) { super(); }\n}';
    expect(constructorFields(text)).toEqual([
      { name: 'id', type: 'string' },
      { name: 'at', type: 'Date | null' },
    ]);
  });
});
