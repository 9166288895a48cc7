import { randomUUID } from 'node:crypto';

export interface TestPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
}

export function aPerson(values: Partial<TestPerson> = {}): TestPerson {
  const id = randomUUID();
  return { id, email: `${id}@example.com`, name: 'Ada Merchant', roles: ['customer'], ...values };
}
