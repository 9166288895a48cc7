import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The read side: what customers find, in each order, and which products are recommended with it. */
export class CreateProductSearch1761000000002 implements MigrationInterface {
  readonly name = 'CreateProductSearch1761000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE product_search (
        id uuid PRIMARY KEY,
        sku text NOT NULL,
        name text NOT NULL,
        name_key text NOT NULL GENERATED ALWAYS AS (lower(name)) STORED,
        description text NOT NULL,
        brand text NOT NULL,
        brand_slug text NOT NULL,
        category text NOT NULL,
        category_slug text NOT NULL,
        picture text NOT NULL,
        currency text NOT NULL,
        regular_price bigint NOT NULL,
        price bigint NOT NULL,
        sale_price bigint,
        sale_from timestamptz(3),
        sale_until timestamptz(3),
        on_sale boolean NOT NULL,
        discontinued boolean NOT NULL,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        document tsvector NOT NULL GENERATED ALWAYS AS (
          setweight(to_tsvector('english', name), 'A')
          || setweight(to_tsvector('english', brand), 'B')
          || setweight(to_tsvector('english', category), 'C')
          || setweight(to_tsvector('simple', sku), 'C')
          || setweight(to_tsvector('english', description), 'D')
        ) STORED,
        spelling text NOT NULL GENERATED ALWAYS AS (lower(name || ' ' || brand || ' ' || category)) STORED
      );
      CREATE INDEX product_search_document ON product_search USING gin (document);
      CREATE INDEX product_search_spelling ON product_search USING gin (spelling gin_trgm_ops);
      CREATE INDEX product_search_price ON product_search (price, id) WHERE NOT discontinued;
      CREATE INDEX product_search_name ON product_search (name_key, id) WHERE NOT discontinued;
      CREATE INDEX product_search_newest ON product_search (created_at, id) WHERE NOT discontinued;
      CREATE INDEX product_search_category ON product_search (category_slug, price, id) WHERE NOT discontinued;
      CREATE INDEX product_search_brand ON product_search (brand_slug, price, id) WHERE NOT discontinued;
      CREATE INDEX product_search_on_sale ON product_search (price, id) WHERE on_sale;

      CREATE TABLE recommendation (
        product_id uuid NOT NULL,
        rank smallint NOT NULL,
        recommended_id uuid NOT NULL,
        PRIMARY KEY (product_id, rank)
      );
      CREATE INDEX recommendation_recommended ON recommendation (recommended_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE recommendation; DROP TABLE product_search;');
  }
}
