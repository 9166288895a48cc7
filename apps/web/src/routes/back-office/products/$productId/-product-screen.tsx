import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Picture } from '../../../../catalog/picture.js';
import { type Product, productQuery } from '../../../../catalog/queries.js';
import { ButtonLink } from '../../../../design/button-link.js';
import { Panel } from '../../../../office/panel.js';
import { idOfProduct, productChanges } from '../../../../office/products/product-changes.js';
import { ProductState } from '../../../../office/products/product-state.js';
import { RequireRole, useHasOneOf } from '../../../../office/require-role.js';
import { ScreenHeading } from '../../../../office/screen-heading.js';
import { useAccepted, useSettle } from '../../../../office/use-accepted.js';
import { DetailsPanel } from './-details-panel.js';
import { DiscontinuePanel } from './-discontinue-panel.js';
import { PricePanel } from './-price-panel.js';
import classes from './-product-screen.module.css';
import { SalePanel } from './-sale-panel.js';

const route = getRouteApi('/back-office/products/$productId/');

export function ProductScreen() {
  const { productId } = route.useParams();
  const { refetchInterval } = useAccepted(productChanges);
  const { data: product } = useSuspenseQuery({ ...productQuery(productId), refetchInterval });
  useSettle(productChanges, [product], idOfProduct);
  return (
    <>
      <ScreenHeading title={product.name} note={`${product.sku} · ${product.brand}`}>
        <RequireRole roles={['stock', 'analyst']}>
          <ButtonLink to="/back-office/stock/$productId" params={{ productId }} variant="default">
            Stock
          </ButtonLink>
        </RequireRole>
        <ButtonLink to="/products/$productId" params={{ productId }} variant="default">
          In the shop
        </ButtonLink>
      </ScreenHeading>
      <div className={classes.state}>
        <Picture product={product} size={72} faded={product.discontinued} />
        <div>
          <ProductState product={product} />
        </div>
      </div>
      <Panels key={productId} product={product} />
    </>
  );
}

function Panels({ product }: { product: Product }) {
  const mayChange = useHasOneOf(['catalogue']);
  if (product.discontinued || !mayChange) {
    return (
      <Panel title={product.discontinued ? 'No longer sold' : 'Description'}>
        <p>{product.description}</p>
        {product.discontinued && <p className={classes.note}>A discontinued product can no longer be changed.</p>}
      </Panel>
    );
  }
  return (
    <div className={classes.panels}>
      <DetailsPanel product={product} />
      <div className={classes.column}>
        <PricePanel product={product} />
        <SalePanel product={product} />
        <DiscontinuePanel product={product} />
      </div>
    </div>
  );
}
