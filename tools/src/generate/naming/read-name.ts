import ts from 'typescript';
import { GenerateError } from '../generate-error.js';
import { camel, capital, wordsOf } from './words.js';

/** Names that the generated code uses for something else. */
const taken = ['name', 'owner', 'service', 'state', 'token', 'viewer'];

/** Reads a name such as `loyalty-account`. @throws GenerateError when the name can't be used in code */
export function readWords(text: string, what: string): string[] {
  const words = wordsOf(text);
  const name = camel(words);
  if (!/^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/.test(text))
    throw new GenerateError(`${capital(what)} is named in words such as loyalty-account, not "${text}".`);
  if (taken.includes(name) || isReserved(name))
    throw new GenerateError(`"${text}" means something else in the code: choose another name for ${what}.`);
  return words;
}

function isReserved(name: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, name);
  return scanner.scan() !== ts.SyntaxKind.Identifier;
}
