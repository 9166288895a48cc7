import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FieldError } from '../problems/problem.js';
import { ProblemException } from '../problems/problem-exception.js';

/**
 * `__proto__`, `constructor`, `toString` and the like: what every object inherits. Such a field reaches the prototype of an object
 * when code copies fields, or hides from code that looks up whether a field is known.
 */
const unsafe: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

const mostNamed = 20;
const reason = 'is a name that no field may have';

/** Throws a 422 that lists the fields of `value`, at any depth, whose name every object inherits. */
export function refuseUnsafeNames(value: unknown): void {
  const errors: FieldError[] = [];
  const waiting: [value: unknown, field: string][] = [[value, '']];
  for (let next = waiting.pop(); next && errors.length < mostNamed; next = waiting.pop()) {
    const [part, name] = next;
    if (typeof part !== 'object' || part === null) continue;
    for (const [key, child] of Object.entries(part).reverse()) {
      const field = name === '' ? key : `${name}.${key}`;
      if (unsafe.has(key)) errors.push({ field, reason });
      else waiting.push([child, field]);
    }
  }
  if (errors.length > 0) throw unsafeNames(errors);
}

/** Rejects a query string that contains such a name, also as a part of `a[b][c]` or `a.b.c`, whether or not the route reads it. */
export function refuseUnsafeQuery({ query }: FastifyRequest, _: FastifyReply, next: (error?: Error) => void): void {
  const fields = Object.keys(query as object).filter((name) => name.split(/[.[\]]/).some((part) => unsafe.has(part)));
  next(fields.length > 0 ? unsafeNames(fields.slice(0, mostNamed).map((field) => ({ field, reason }))) : undefined);
}

function unsafeNames(errors: readonly FieldError[]): ProblemException {
  return new ProblemException(422, {
    code: 'unsafe-field-name',
    title: 'A field has a name that is not allowed',
    errors,
  });
}
