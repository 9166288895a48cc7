import { Link } from '@tanstack/react-router';
import { ScreenHeading } from '../../office/screen-heading.js';
import { sectionsFor } from '../../office/screens.js';
import { useUser } from '../../session/queries.js';
import classes from './-start-screen.module.css';

/** Where one can go with one's roles. */
export function StartScreen() {
  const user = useUser();
  return (
    <>
      <ScreenHeading title="Back office" note={user && `Good to see you, ${user.name}.`} />
      {sectionsFor(user?.roles ?? []).map(({ title = 'Shop', screens }) => (
        <section key={title} aria-labelledby={`section-${title}`}>
          <h2 id={`section-${title}`} className={classes.section}>
            {title}
          </h2>
          <ul className={classes.cards}>
            {screens.map(({ path, title: name, tells, icon: Icon }) => (
              <li key={path}>
                <Link to={path} className={classes.card}>
                  <Icon size={22} stroke={1.75} aria-hidden />
                  <span>
                    <strong>{name}</strong>
                    <span>{tells}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
