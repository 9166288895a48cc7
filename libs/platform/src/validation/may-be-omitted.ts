import { ValidateIf } from 'class-validator';

/**
 * The client may leave the property out. Unlike class-validator's `IsOptional`, this leaves `null` to the other decorators,
 * which reject it: code behind the DTO meets `undefined` or a valid value, as its type says.
 */
export const MayBeOmitted = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);
