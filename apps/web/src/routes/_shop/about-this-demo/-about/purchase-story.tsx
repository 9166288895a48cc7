import classes from './about-screen.module.css';
import { kinds } from './kinds.js';
import { purchase } from './purchase.js';
import signs from './purchase-picture.module.css';

/** The picture in words. */
export function PurchaseStory() {
  return (
    <ol className={classes.story}>
      {purchase.map(({ lane, told, parts }, place) => (
        <li key={told}>
          <span className={classes.numeral} aria-hidden>
            {place + 1}
          </span>
          <div>
            <h3>{lane}</h3>
            <p>{told}</p>
            <ul className={classes.parts}>
              {parts.map(({ kind, name }) => (
                <li key={kind}>
                  <span className={signs.sign} data-kind={kind}>
                    {kinds[kind].letter}
                  </span>
                  <code>{name}</code>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  );
}
