// A person in a list, and the card that hovering over a name brings up.
import { useEffect, useRef, useState } from 'react';
import { FollowButton } from './follow.jsx';
import { change, getState, go } from './model.js';
import { Way } from './press.jsx';

let leaving = 0;
/** Opens the hover card half a second after the pointer came, closes it soon after the pointer left. */
function useHover(handle) {
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    onMouseEnter: (event) => {
      const box = event.currentTarget.getBoundingClientRect();
      clearTimeout(leaving);
      timer.current = setTimeout(() => change({ card: { handle, x: box.left, y: box.bottom } }), 500);
    },
    onMouseLeave: () => {
      clearTimeout(timer.current);
      leaving = setTimeout(() => change({ card: null }), 250);
    },
  };
}
export const cardStays = {
  onMouseEnter: () => clearTimeout(leaving),
  onMouseLeave: () => {
    leaving = setTimeout(() => change({ card: null }), 250);
  },
};

export function Avatar({ somebody }) {
  return (
    <div data-testid={`UserAvatar-Container-${somebody.handle}`}>
      <Way to={`/${somebody.handle}`} go={go} aria-hidden="true" tabIndex={-1}>
        <div className="avatar">{somebody.name[0]}</div>
      </Way>
    </div>
  );
}

export function Names({ somebody }) {
  const hover = useHover(somebody.handle);
  return (
    <div className="names">
      <div {...hover}>
        <Way to={`/${somebody.handle}`} go={go} className="name">
          <span>{somebody.name}</span>
        </Way>
      </div>
      <div>
        <Way to={`/${somebody.handle}`} go={go} tabIndex={-1} className="handle">
          <span>@{somebody.handle}</span>
        </Way>
      </div>
    </div>
  );
}

/** `as`: the tag of the cell; X has had li, button and div role=button. */
export function UserCell({ somebody, as: Tag = 'div', bio = true, children, ...rest }) {
  return (
    <Tag data-testid="UserCell" tabIndex={0} role={Tag === 'li' ? 'listitem' : 'button'} className="cell" {...rest}>
      <Avatar somebody={somebody} />
      <div className="grow">
        <div className="row">
          <Names somebody={somebody} />
          {children ?? <FollowButton somebody={somebody} />}
        </div>
        {bio && somebody.bio && <div dir="auto">{somebody.bio}</div>}
      </div>
    </Tag>
  );
}

/** The card: the shell first, the person a moment later, as the real one loads. */
export function HoverCard({ card, people }) {
  const [loaded, setLoaded] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLoaded(true), 80);
    return () => clearTimeout(timer);
  }, []);
  const somebody = people.get(card.handle);
  return (
    <div data-testid="hoverCardParent" style={{ position: 'fixed', left: card.x, top: card.y }} {...cardStays}>
      <div data-testid="HoverCard" className="card">
        {loaded && getState().card && (
          <>
            <div className="row">
              <Avatar somebody={somebody} />
              <FollowButton somebody={somebody} />
            </div>
            <Names somebody={somebody} />
            <div dir="auto">{somebody.bio}</div>
            <Way to={`/${somebody.handle}/following`} go={go}>
              12
            </Way>
          </>
        )}
      </div>
    </div>
  );
}
