import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { CurrentTransaction, pageOf } from '@tradewind/application';
import { signInLocksOf } from './sign-in-locks.js';
import { type UserRow, type UserSummaryView, userColumns } from './user-views.js';

export interface UserListing {
  /** Part of the e-mail address or the name, in upper or lower case. */
  readonly text?: string;
  /** The `next` of the previous page. */
  readonly after?: string;
  readonly limit: number;
}

export interface UserPage {
  readonly items: readonly UserSummaryView[];
  readonly next: string | null;
}

/** Lists users, those who registered last first. */
export class ListUsersQuery extends Query<UserPage> {
  constructor(readonly listing: UserListing) {
    super();
  }
}

const list = `
  SELECT ${userColumns} FROM users WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`;

const search = `
  SELECT ${userColumns} FROM users
   WHERE ($1::uuid IS NULL OR id < $1) AND lower(email || ' ' || display_name) LIKE $3
   ORDER BY id DESC LIMIT $2`;

@QueryHandler(ListUsersQuery)
export class ListUsersHandler implements IQueryHandler<ListUsersQuery> {
  constructor(private readonly currentTransaction: CurrentTransaction) {}

  async execute({ listing: { text = '', after, limit } }: ListUsersQuery): Promise<UserPage> {
    const wanted = text.trim().toLowerCase();
    const page = [after ?? null, limit + 1];
    const { manager } = this.currentTransaction;
    const found = wanted
      ? await manager.query<UserRow[]>(search, [...page, `%${literally(wanted)}%`])
      : await manager.query<UserRow[]>(list, page);
    const { items, last } = pageOf(found, limit);
    const locked = await signInLocksOf(
      manager,
      items.map(({ email }) => email),
    );
    return {
      items: items.map((user) => ({ ...user, lockedUntil: locked.get(user.email) ?? null })),
      next: last?.userId ?? null,
    };
  }
}

/** A percent sign or an underscore in what somebody types stands for itself. */
function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}
