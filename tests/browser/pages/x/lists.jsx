// Virtualised lists: only the rows in view exist, absolutely placed, and a row's nodes are used again for
// another person as the list scrolls.
import { useEffect, useState } from 'react';
import { UserCell } from './cell.jsx';
import { act, words } from './model.js';
import { Face, Press } from './press.jsx';

const ROW = 92;
const SPARE = 3;

export function VirtualList({ people, row }) {
  const [top, setTop] = useState(0);
  useEffect(() => {
    const scrolled = () => setTop(scrollY);
    addEventListener('scroll', scrolled);
    return () => removeEventListener('scroll', scrolled);
  }, []);
  const slots = Math.ceil(innerHeight / ROW) + 2 * SPARE;
  const first = Math.max(0, Math.min(Math.floor(top / ROW) - SPARE, people.length - slots));
  const shown = people.slice(first, first + slots);
  return (
    <section role="region">
      <div style={{ position: 'relative', height: people.length * ROW }}>
        {shown.map((somebody, index) => (
          <div
            key={(first + index) % slots}
            data-testid="cellInnerDiv"
            style={{ position: 'absolute', insetInline: 0, transform: `translateY(${(first + index) * ROW}px)` }}
          >
            {row ? row(somebody) : <UserCell somebody={somebody} as="button" />}
          </div>
        ))}
      </div>
    </section>
  );
}

/** People who ask to follow the member of staff's protected account. */
export function FollowerRequests({ people }) {
  return (
    <VirtualList
      people={people}
      row={(somebody) => (
        <UserCell somebody={somebody}>
          <div className="row">
            <Press
              className="pill"
              aria-label={words.accept || undefined}
              onPress={() => act('accept', somebody.handle)}
            >
              <Face>{words.accept}</Face>
            </Press>
            <Press
              className="pill quiet"
              aria-label={words.decline || undefined}
              onPress={() => act('decline', somebody.handle)}
            >
              <Face>{words.decline}</Face>
            </Press>
          </div>
        </UserCell>
      )}
    />
  );
}
