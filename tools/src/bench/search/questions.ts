import type { Pool } from 'pg';

/** Returns typical customer searches as query strings. */
export async function questionsOf(pool: Pool, count: number): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; category: string }>(
    `SELECT name, category FROM product_search_entries ORDER BY md5(sku) LIMIT $1`,
    [count],
  );
  return rows.map(({ name, category }, n) => new URLSearchParams(question(name.toLowerCase(), category, n)).toString());
}

/**
 * Of twenty searches, nine are for one word, four for two words, two for a prefix, one has a typo, one is sorted by
 * price, and three browse a category.
 */
function question(name: string, category: string, n: number): Record<string, string> {
  const [first, second] = name.split(' ') as [string, string];
  const kind = n % 20;
  if (kind < 9) return { text: first };
  if (kind < 13) return { text: `${first} ${second}` };
  if (kind < 15) return { text: first.slice(0, 4) };
  if (kind < 16) return { text: `${first.slice(0, 2)}${first[3]}${first[2]}${first.slice(4)}` };
  if (kind < 17) return { text: first, sort: 'price' };
  return { category };
}
