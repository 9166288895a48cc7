import { IconBuildingStore } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { sectionsFor } from '../../../office/screens.js';
import { useUser } from '../../../session/queries.js';
import classes from './navigation.module.css';
import { WaitingCount } from './waiting-count.js';

/** Links to what the roles of the person open. */
export function Navigation({ onFollow }: { onFollow?: () => void }) {
  const user = useUser();
  return (
    <nav aria-label="Back office" className={classes.navigation}>
      {sectionsFor(user?.roles ?? []).map(({ title, screens }) => (
        <div key={title ?? ''}>
          {title && <p className={classes.title}>{title}</p>}
          <ul>
            {screens.map(({ path, title: name, icon: Icon, waiting }) => (
              <li key={path}>
                <Link to={path} className={classes.link} onClick={onFollow}>
                  <Icon size={20} stroke={1.75} aria-hidden />
                  {name}
                  {waiting && <WaitingCount at={waiting} />}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div>
        <p className={classes.title}>Shop</p>
        <Link to="/" className={classes.link} activeOptions={{ exact: true }} onClick={onFollow}>
          <IconBuildingStore size={20} stroke={1.75} aria-hidden />
          Storefront
        </Link>
      </div>
    </nav>
  );
}
