// Lists of people, the members of a group above all: virtualised, a row's nodes used again for somebody else.
import { useEffect, useState } from 'react';
import { profileOf } from './cast.mjs';
import { FriendOfFriend, KnowCard, PersonRow, RequestCard } from './cards.jsx';
import { FriendButton, Message } from './friend.jsx';
import { css } from './look.js';
import { words } from './model.js';
import { ProfileHead } from './profile.jsx';
import { Way } from './press.jsx';

const ROW = 76;
const SPARE = 3;

/** The members of a group: their links lead to the group's own pages of them. */
export function Members({ people, group }) {
  const [top, setTop] = useState(0);
  useEffect(() => {
    const scrolled = () => setTop(scrollY);
    addEventListener('scroll', scrolled);
    return () => removeEventListener('scroll', scrolled);
  }, []);
  const slots = Math.ceil(innerHeight / ROW) + 2 * SPARE;
  const first = Math.max(0, Math.min(Math.floor(top / ROW) - SPARE, people.length - slots));
  return (
    <div role="main" className={css('column')}>
      <h2 dir="auto">150</h2>
      <div role="list" style={{ position: 'relative', height: people.length * ROW }}>
        {people.slice(first, first + slots).map((somebody, index) => (
          <div key={(first + index) % slots} className={css('slot')} style={{ transform: `translateY(${(first + index) * ROW}px)` }}>
            <PersonRow somebody={somebody} to={`/groups/${group}/user/${somebody.id}/`} />
          </div>
        ))}
      </div>
    </div>
  );
}

/** People found. */
export function Search({ people }) {
  return (
    <div role="main" className={css('column')}>
      <div role="feed">
        {people.map((somebody) => (
          <PersonRow key={somebody.id} somebody={somebody} />
        ))}
      </div>
    </div>
  );
}

/** The friends of somebody. */
export function FriendsOf({ somebody, people }) {
  return (
    <div role="main" className={css('column')}>
      <ProfileHead somebody={somebody} />
      <div>
        <h2 dir="auto">{words.friends}</h2>
        <div>
          {people.map((one) => (
            <FriendOfFriend key={one.id} somebody={one} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** The friending centre: requests and suggestions as a list beside a preview, or both as cards. */
export function FriendsPage({ page, chosen, people }) {
  const narrow = page === 'requests' || page === 'suggestions';
  if (narrow) {
    return (
      <div className={css('row')} style={{ alignItems: 'start' }}>
        <div role="navigation" className={css('rail')} style={{ width: 340, flex: 'none' }}>
          {people.map((somebody) => (
            <RequestCard key={somebody.id} somebody={somebody} suggested={page === 'suggestions'} />
          ))}
        </div>
        <div role="main" className={css('grow')}>
          {chosen && <ProfileHead somebody={chosen} />}
        </div>
      </div>
    );
  }
  return (
    <div role="main" className={css('column')}>
      <h2 dir="auto">{words.requests}</h2>
      <div className={css('strip')}>
        {people.map((somebody) => (
          <KnowCard key={somebody.id} somebody={somebody} confirm />
        ))}
      </div>
      <h2 dir="auto">{words.know}</h2>
      <div className={css('strip')}>
        {people.slice().reverse().map((somebody) => (
          <KnowCard key={somebody.id} somebody={somebody} gone />
        ))}
      </div>
    </div>
  );
}

/** A member's page inside a group. */
export function MemberPage({ somebody }) {
  return (
    <div role="main" className={css('column')}>
      <span dir="auto">
        <h1>{somebody.name}</h1>
      </span>
      <div className={css('two')}>
        <div>
          <FriendButton somebody={somebody} where="profile" />
        </div>
        <div>
          <Message somebody={somebody} />
        </div>
        <div>
          <Way to={profileOf(somebody)} aria-label={words.seeAll} className={css('button')}>
            <span dir="auto">{words.seeAll}</span>
          </Way>
        </div>
      </div>
    </div>
  );
}
