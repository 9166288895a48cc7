/** How many products are recommended with a product. */
export const recommendationsPerProduct = 8;

const neighbours = (column: string, comparison: string, direction: string): string => `
  (SELECT id, category_slug, brand_slug, price, sale_price FROM product_search_entries
    WHERE NOT discontinued AND ${column} = one.${column} AND price ${comparison} one.price AND id <> one.id
    ORDER BY price ${direction}, id LIMIT 24)`;

/**
 * For each product whose id is in $1, the products to recommend with it, the best first. They have the same category or brand and
 * a similar price; a product on sale ranks higher. Only those with the nearest prices are compared, so that an index finds them.
 */
export const nearestProducts = `
  SELECT one.id AS product_id, near.id AS recommended_id, near.rank
    FROM product_search_entries one
   CROSS JOIN LATERAL (
     SELECT id, row_number() OVER (ORDER BY
         0.4 * (category_slug = one.category_slug)::int + 0.3 * (brand_slug = one.brand_slug)::int
         + 0.2 * greatest(0, 1 - abs(ln(price::float8 / one.price))) + 0.1 * (sale_price IS NOT NULL)::int DESC, id) AS rank
       FROM (
         ${neighbours('category_slug', '>=', 'ASC')} UNION ${neighbours('category_slug', '<', 'DESC')}
         UNION ${neighbours('brand_slug', '>=', 'ASC')} UNION ${neighbours('brand_slug', '<', 'DESC')}
       ) candidate
      ORDER BY rank LIMIT ${recommendationsPerProduct}
   ) near
   WHERE one.id = ANY($1::uuid[])`;
