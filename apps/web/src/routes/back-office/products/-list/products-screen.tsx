import { IconPlus, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { categoriesQuery } from '../../../../catalog/queries.js';
import { ButtonLink } from '../../../../design/button-link.js';
import { Panel } from '../../../../office/panel.js';
import { RequireRole } from '../../../../office/require-role.js';
import { SavedFilters } from '../../../../office/saved-filters-bar.js';
import { ScreenHeading } from '../../../../office/screen-heading.js';
import { ProductFilters } from './product-filters.js';
import { ProductTable } from './product-table.js';

const route = getRouteApi('/back-office/products/');

/** A line of which nothing is known yet, so that nothing moves when it is. */
const keptPlace = '\u00a0';

const presets = [
  { name: 'All', search: {} },
  { name: 'On sale', search: { state: 'on-sale' } },
  { name: 'In stock', search: { state: 'available' } },
  { name: 'Sold out', search: { state: 'sold-out' } },
];

export function ProductsScreen() {
  const search = route.useSearch();
  const { data: categories } = useQuery(categoriesQuery);
  const count = categories?.reduce((sum, { products }) => sum + products, 0);
  return (
    <>
      <ScreenHeading title="Products" note={categories ? `${count} in ${categories.length} categories` : keptPlace}>
        <RequireRole roles={['catalogue']}>
          <ButtonLink
            to="/back-office/products/import"
            variant="default"
            leftSection={<IconUpload size={16} aria-hidden />}
          >
            Import
          </ButtonLink>
          <ButtonLink to="/back-office/products/new" leftSection={<IconPlus size={16} aria-hidden />}>
            New product
          </ButtonLink>
        </RequireRole>
      </ScreenHeading>
      <SavedFilters screen="products" presets={presets} search={search} />
      <Panel flush>
        <ProductFilters search={search} />
        <ProductTable search={search} />
      </Panel>
    </>
  );
}
