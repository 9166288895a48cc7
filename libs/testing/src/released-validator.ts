import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { releasedSchemaOf } from './released-samples.js';

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
ajv.addKeyword('x-personal');
const validators = new Map<string, ValidateFunction | undefined>();

/** Returns how a payload violates the released contract. The validator is not the one that the services use. */
export function violationsOfRelease(type: string, data: unknown): string[] {
  if (!validators.has(type)) {
    const schema = releasedSchemaOf(type);
    validators.set(type, schema && ajv.compile(schema));
  }
  const validate = validators.get(type);
  if (!validate || validate(data)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${type} ${instancePath} ${message}`);
}
