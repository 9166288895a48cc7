import type { TourDoor } from '../../../../lens/tour/tour.js';
import classes from './doors.module.css';

export function Doors({ doors }: { doors: readonly TourDoor[] }) {
  return (
    <ul className={classes.doors}>
      {doors.map(({ title, text, href }) => (
        <li key={title}>
          <h3>{href === undefined ? title : <a href={href}>{title}</a>}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}
