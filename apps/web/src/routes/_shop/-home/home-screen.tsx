import { getRouteApi } from '@tanstack/react-router';
import { withoutEmpty } from '../../../catalog/product-search.js';
import { AppliedFilters } from './applied-filters.js';
import { Filters } from './filters.js';
import { FiltersDrawer } from './filters-drawer.js';
import { Goods } from './goods.js';
import { Hero } from './hero.js';
import classes from './home-screen.module.css';
import { ListingHeading } from './listing-heading.js';

const route = getRouteApi('/_shop/');

export function HomeScreen() {
  const search = withoutEmpty(route.useSearch());
  const isNarrowed = Object.keys(search).some((name) => name !== 'sort');
  return (
    <>
      {!isNarrowed && <Hero />}
      <div className={classes.listing}>
        <aside className={classes.filters} aria-label="Filters">
          <Filters />
        </aside>
        <section aria-labelledby="goods">
          <ListingHeading search={search} headingLevel={isNarrowed ? 1 : 2}>
            <FiltersDrawer />
          </ListingHeading>
          <AppliedFilters search={search} />
          <Goods search={search} />
        </section>
      </div>
    </>
  );
}
