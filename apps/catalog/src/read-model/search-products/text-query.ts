import type { EntityManager } from 'typeorm';
import type { Matching } from './cursor.js';

/**
 * What a text searches for: a parameter, and how it is read. It has words, of which the last one may also be the `beginning` of
 * longer words, or it has the `spellings` of known words as a tsquery.
 */
export interface TextQuery {
  readonly parameter: string;
  readonly form: 'words' | 'beginning' | 'spellings';
}

/** The planner would take a repeated word for two words, which fewer products have. */
function eachOnce(text: string): string {
  if (!/^[\p{L}\p{N}\s]+$/u.test(text)) return text;
  const words = text.toLowerCase().split(/\s+/);
  return words.filter((word, index) => words.lastIndexOf(word) === index).join(' ');
}

/** For each word of the text, the most similar words in the names of products, brands, and categories. */
const nearestWords = `
  SELECT array_agg(near.word ORDER BY near.word) FILTER (WHERE near.likeness >= 0.8 * near.most) AS words
    FROM regexp_split_to_table(lower($1::text), '[^[:alnum:]]+') WITH ORDINALITY AS asked (word, position)
    LEFT JOIN LATERAL (
      SELECT word, similarity(word, asked.word) AS likeness, max(similarity(word, asked.word)) OVER () AS most
        FROM search_words WHERE word % asked.word ORDER BY likeness DESC, word LIMIT 3
    ) AS near ON true
   WHERE asked.word <> ''
   GROUP BY asked.position ORDER BY asked.position`;

/** The words with a spelling similar to the text's; undefined when a required word has none. */
async function queryOfSpelling(
  manager: EntityManager,
  text: string,
  between: '&' | '|',
): Promise<TextQuery | undefined> {
  const rows = await manager.query<Array<{ words: string[] | null }>>(nearestWords, [text]);
  const known = rows.flatMap(({ words }) => (words ? [`(${words.map((word) => `'${word}'`).join('|')})`] : []));
  if (known.length === 0 || (between === '&' && known.length < rows.length)) return undefined;
  return { parameter: known.join(between), form: 'spellings' };
}

/** Undefined when no product can match. */
export async function textQuery(
  manager: EntityManager,
  text: string,
  matching: Matching,
): Promise<TextQuery | undefined> {
  if (matching === 'words' || matching === 'beginning') return { parameter: eachOnce(text), form: matching };
  return queryOfSpelling(manager, text, matching === 'spelling' ? '&' : '|');
}
