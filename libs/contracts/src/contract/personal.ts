/**
 * Metadata for a field whose value says something about a person: `z.email().describe('…').meta(personal)`. It appears as
 * `x-personal` in the JSON Schema and in the AsyncAPI document, and in the event catalogue. Whoever stores the value must be able to
 * delete it. The id of a person is a pseudonym that only Identity can resolve; it is not marked.
 */
export const personal = { 'x-personal': true } as const;

/** Metadata for a field that has the name of a personal one, but says nothing about a person, such as the name of a product. */
export const notPersonal = { 'x-personal': false } as const;
