// People as cards and rows: avatar and name with the same address, mutual friends in a grid of their own, buttons.
import { useEffect, useRef } from 'react';
import { NAMESAKE, PUPILS, STRANGERS, profileOf } from './cast.mjs';
import { FriendButton, ConfirmOrDelete, Message, addFriend, drop } from './friend.jsx';
import { css } from './look.js';
import { act, change, config, getState, label, sign, useSite, words } from './model.js';
import { Cross, Press, Way } from './press.jsx';

/** Mutual friends, of whom one is a pupil: whoever takes a mutual friend for the target asks about the wrong one. */
const MUTUAL = [PUPILS[1], STRANGERS[40]];
/** With a listed name they would say more than that name; so only where a test wants them to. */
const mutualOf = ({ id }) => (id === NAMESAKE.id && !config.shares ? [STRANGERS[41], STRANGERS[40]] : MUTUAL);

const tracked = (address) => `${address}${address.includes('?') ? '&' : '?'}__tn__=%3C`;

export function Mutual({ somebody }) {
  return (
    <div className={css('row')}>
      <div role="grid">
        <div role="row" data-visualcompletion="ignore-dynamic" className={css('row')}>
          {mutualOf(somebody).map((friend) => (
            <div role="cell" key={friend.id}>
              <Way to={tracked(profileOf(friend))} className={css('friend')}>
                <svg role="img" aria-label={friend.name} data-visualcompletion="ignore-dynamic" width="18" height="18" />
              </Way>
            </div>
          ))}
        </div>
      </div>
      <span dir="auto">
        <span>
          <div role="button" tabIndex={0} className={css('bare')} aria-labelledby="mutual_1 mutual_2">
            <span>{words.mutual}</span>
          </div>
        </span>
      </span>
    </div>
  );
}

let leaving = 0;
/** Opens the hover card a while after the pointer came to a name, closes it soon after the pointer left. */
function useHover(somebody) {
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    onMouseEnter: (event) => {
      const box = event.currentTarget.getBoundingClientRect();
      clearTimeout(leaving);
      timer.current = setTimeout(() => change({ card: { id: somebody.id, x: box.left, y: box.bottom } }), 300);
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

export function Avatar({ somebody, to = profileOf(somebody) }) {
  return (
    <Way to={to} aria-hidden="true" tabIndex={-1}>
      <img alt={`Profile photo of ${somebody.name}`} width="40" height="40" className={css('face')} />
    </Way>
  );
}

export function Name({ somebody, to = profileOf(somebody), hovers = false }) {
  const hover = useHover(somebody);
  return (
    <span dir="auto">
      <span>
        <div {...(hovers ? hover : {})}>
          <Way to={to} aria-hidden="false" className={css('name')}>
            {somebody.name}
          </Way>
        </div>
      </span>
    </span>
  );
}

/** A card of "People you may know": no role, no id; beside everything else, a cross to take it away. */
export function KnowCard({ somebody, confirm = false, gone }) {
  return (
    <div className={css('card')}>
      <div>
        <div>
          <Avatar somebody={somebody} />
        </div>
        <div>
          <Name somebody={somebody} />
          <Mutual somebody={somebody} />
        </div>
        <div>{confirm ? <ConfirmOrDelete somebody={somebody} /> : <FriendButton somebody={somebody} where="strip" />}</div>
      </div>
      {gone && (
        <div>
          <Cross label={words.close} onPress={() => act('takeAway', sign(somebody))} />
        </div>
      )}
    </div>
  );
}

/** A friend request: one anchor around everything, with the mutual friend as a nested link. */
export function RequestCard({ somebody, suggested = false }) {
  const [friend] = mutualOf(somebody);
  const page = suggested ? 'suggestions' : 'requests';
  return (
    <Way to={`/friends/${page}/?profile_id=${somebody.id}`} className={css('request')}>
      <div className={css('row')}>
        <div>
          <svg role="img" aria-label={somebody.name} className={css('face')} />
        </div>
        <div className={css('grow')}>
          <div>
            <span dir="auto">
              <span>{somebody.name}</span>
            </span>
            <object type="nested/pressable">
              <Way to={tracked(profileOf(friend))} aria-label={`${friend.name}: ${words.mutual}`} className={css('friend')}>
                <svg role="img" width="18" height="18" />
              </Way>
            </object>
          </div>
          {suggested ? <Suggested somebody={somebody} /> : <ConfirmOrDelete somebody={somebody} />}
        </div>
      </div>
      <div data-visualcompletion="ignore" />
    </Way>
  );
}

const Suggested = ({ somebody }) => (
  <div className={css('two')}>
    <div>
      <Press primary text={words.addFriend} picture="addFriend" onPress={() => addFriend(somebody)} />
    </div>
    <div>
      <Press text={words.remove} onPress={() => drop(somebody)} />
    </div>
  </div>
);

/** A row of a list: members of a group, people found, likers. `to`: where name and picture lead. */
export function PersonRow({ somebody, to = profileOf(somebody), facts = somebody.bio }) {
  useSite();
  return (
    <div role="listitem" data-visualcompletion="ignore-dynamic" className={css('member')}>
      <div>
        <Avatar somebody={somebody} to={to} />
      </div>
      <div className={css('grow')}>
        <Name somebody={somebody} to={to} />
        <div>
          <span dir="auto">{facts}</span>
        </div>
      </div>
      <div>
        <FriendButton somebody={somebody} where="list" />
      </div>
    </div>
  );
}

/** Somebody in a list of somebody's friends: no roles, and a link to the friends in common. */
export function FriendOfFriend({ somebody }) {
  const base = profileOf(somebody);
  return (
    <div className={css('member')}>
      <div>
        <Way to={base} tabIndex={-1}>
          <img alt="" className={css('face')} />
        </Way>
      </div>
      <div className={css('grow')}>
        <div>
          <Way to={base} className={css('name')}>
            <span dir="auto">{somebody.name}</span>
          </Way>
        </div>
        <div>
          <Way to={`${base}${base.includes('?') ? '&sk=' : '/'}friends_mutual`}>{words.mutual}</Way>
        </div>
      </div>
      <div>
        <FriendButton somebody={somebody} where="list" />
      </div>
    </div>
  );
}

/** The card over a name: the person a moment after the shell, as the real one loads. */
export function HoverCard({ card, somebody }) {
  if (!somebody || getState().card !== card) return null;
  return (
    <div role="dialog" aria-label="Link preview" className={css('floating')} style={{ left: card.x, top: card.y }} {...cardStays}>
      <div className={css('row')}>
        <Avatar somebody={somebody} />
        <div>
          <h3>
            <Name somebody={somebody} />
          </h3>
          <span dir="auto">{somebody.bio}</span>
          <Mutual somebody={somebody} />
        </div>
      </div>
      <div className={css('two')}>
        <FriendButton somebody={somebody} where="card" />
        <Message somebody={somebody} />
        <Press label={words.more} picture="more" onPress={() => act('more', sign(somebody))} />
      </div>
    </div>
  );
}

/** The words that a conversation with somebody has at its editor. */
export const writeTo = (somebody) => label('writeTo', somebody?.name ?? '');
