import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { categoriesQuery } from '../../../catalog/queries.js';
import classes from './category-bar.module.css';

export function CategoryBar() {
  const { data: categories = [] } = useQuery(categoriesQuery);
  return (
    <nav className={classes.bar} aria-label="Categories">
      <ul>
        <li>
          <Link to="/" activeOptions={{ exact: true, includeSearch: true }}>
            All goods
          </Link>
        </li>
        {categories.map(({ slug, name }) => (
          <li key={slug}>
            <Link to="/" search={{ category: slug }} activeOptions={{ includeSearch: true }}>
              {name}
            </Link>
          </li>
        ))}
        <li className={classes.sale}>
          <Link to="/" search={{ onSale: true }} activeOptions={{ includeSearch: true }}>
            Sale
          </Link>
        </li>
      </ul>
    </nav>
  );
}
