import { Anchor, Breadcrumbs } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Picture } from '../../../../catalog/picture.js';
import { Price } from '../../../../catalog/price.js';
import { ProductGrid } from '../../../../catalog/product-grid.js';
import { categoriesQuery, goesWellWithQuery, productQuery } from '../../../../catalog/queries.js';
import { canBeBought, StockLabel } from '../../../../catalog/stock-label.js';
import { AddToBasketForm } from './-add-to-basket-form.js';
import { BackInStock } from './-back-in-stock.js';
import { PriceHistory } from './-price-history.js';
import classes from './-product-screen.module.css';

const route = getRouteApi('/_shop/products/$productId/');

export function ProductScreen() {
  const { productId } = route.useParams();
  const { data: product } = useSuspenseQuery(productQuery(productId));
  const { data: goesWell = [] } = useQuery(goesWellWithQuery(productId));
  const { data: categories = [] } = useQuery(categoriesQuery);
  const category = categories.find(({ name }) => name === product.category);
  const buyable = canBeBought(product);
  return (
    <>
      <Breadcrumbs className={classes.crumbs} component="nav" aria-label="Where you are">
        <Anchor renderRoot={(props) => <Link to="/" {...props} />}>All goods</Anchor>
        {category && (
          <Anchor renderRoot={(props) => <Link to="/" search={{ category: category.slug }} {...props} />}>
            {category.name}
          </Anchor>
        )}
        <span>{product.name}</span>
      </Breadcrumbs>
      <div className={classes.product}>
        <div className={classes.picture}>
          <Picture product={product} size={600} alt={`A drawing of ${product.name}`} eager faded={!buyable} />
        </div>
        <div className={classes.facts}>
          <div>
            <h1>{product.name}</h1>
            <p className={classes.brand}>
              {product.brand} · {product.sku}
            </p>
          </div>
          <div>
            <Price product={product} large />
          </div>
          <StockLabel product={product} />
          {buyable ? <AddToBasketForm product={product} /> : !product.discontinued && <BackInStock product={product} />}
          <p>{product.description}</p>
        </div>
      </div>
      <section className={classes.section} aria-labelledby="prices">
        <h2 id="prices">What it has cost</h2>
        <PriceHistory productId={productId} />
      </section>
      {goesWell.length > 0 && (
        <section className={classes.section} aria-labelledby="goes-well">
          <h2 id="goes-well">Goes well with it</h2>
          <ProductGrid products={goesWell.slice(0, 4)} />
        </section>
      )}
    </>
  );
}
