import { timeText } from '../../../../design/moment.js';
import { durationText } from '../../../../lens/duration-text.js';
import type { MessageReactions, Reaction } from '../../../../lens/flow.js';
import { reactionWords } from '../../../../lens/state.js';
import { StateLabel } from '../../../../lens/state-label.js';
import classes from './reactions.module.css';

interface ReactionsProps {
  readonly messages: readonly MessageReactions[];
  /** Only what failed in the flow is recorded. */
  readonly isPartial: boolean;
}

/** For each event the services that handle it by their code, and what each has made of it. */
export function Reactions({ messages, isPartial }: ReactionsProps) {
  return (
    <section className={classes.reactions} aria-labelledby="reactions">
      <h2 id="reactions">Who should have reacted?</h2>
      {messages.length === 0 && <p>No integration event {isPartial ? 'is known to have left' : 'left'} a service.</p>}
      {messages.map(({ messageId, title, isRelayed, reactions }) => (
        <div key={messageId}>
          <h3>
            ✉ {title} {!isRelayed && <small>{unseenText(reactions)}</small>}
          </h3>
          <ul>
            {reactions.map((reaction) => (
              <li key={reaction.service}>
                <b>{reaction.service}</b>
                <StateLabel {...reactionWords[reaction.state]} />
                <small>{whenOf(reaction)}</small>
              </li>
            ))}
            {reactions.length === 0 && <li>no service handles it</li>}
          </ul>
        </div>
      ))}
      <p>These services handle the events by their code and contracts.</p>
    </section>
  );
}

function whenOf({ afterMs, attempts, until }: Reaction): string {
  const tries = attempts > 1 ? `${attempts} attempts` : '';
  const when = afterMs === undefined ? until && `until ${timeText(new Date(until))}` : `after ${durationText(afterMs)}`;
  return [when, tries].filter(Boolean).join(', ');
}

const unseenText = (reactions: readonly Reaction[]): string =>
  reactions.some(({ state }) => state === 'lost') ? 'never published' : 'its publication was not seen';
