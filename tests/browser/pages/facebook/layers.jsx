// Everything that floats: notifications, hover card, menus, the likers dialog and the chat tab, in portals beside the
// root. They close on a press outside and on Esc.
import { useEffect, useRef } from 'react';
import { BY_ID } from './cast.mjs';
import { HoverCard, PersonRow } from './cards.jsx';
import { ChatTab } from './chat.jsx';
import { PostDialog } from './compose.jsx';
import { ConfirmOrDelete, confirm, drop } from './friend.jsx';
import { css } from './look.js';
import { act, change, chatPartner, config, relate, sign, useSite, words } from './model.js';
import { Cross, Press, Way } from './press.jsx';

function useDismissal(box, close) {
  useEffect(() => {
    const outside = (event) => {
      if (!box.current?.contains(event.target)) close();
    };
    const escape = (event) => event.key === 'Escape' && close();
    const kinds = ['mousedown', 'touchstart', 'focusin'];
    for (const kind of kinds) document.addEventListener(kind, outside, true);
    document.addEventListener('keydown', escape);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, outside, true);
      document.removeEventListener('keydown', escape);
    };
  }, []);
}

/** What a menu offers, by its opener. */
const ITEMS = {
  respond: [['confirm', confirm], ['remove', drop]],
  friends: [['unfollow', (who) => relate('unfollow', who, 'friends')], ['unfriend', (who) => relate('unfriend', who, 'none')]],
  following: [['unfollow', (who) => relate('unfollow', who, 'follow')]],
  more: [['block', (who) => relate('block', who, 'none')]],
};

function Menu({ menu }) {
  const box = useRef(null);
  const somebody = BY_ID.get(menu.id);
  useDismissal(box, () => change({ menu: null }));
  return (
    <div ref={box} className={css('menu')} style={{ left: menu.x, top: menu.y }}>
      <div role="menu" aria-label={words.more}>
        {ITEMS[menu.kind].map(([key, work]) => (
          <Press key={key} role="menuitem" bare text={words[key]} label={undefined} onPress={() => work(somebody)} />
        ))}
      </div>
    </div>
  );
}

/** A request inside the notifications: row, cell, anchor, and buttons with their twins. */
function Asked({ somebody }) {
  return (
    <div role="row">
      <div role="none" data-visualcompletion="ignore-dynamic">
        <div role="gridcell">
          <Way to={`/friends/requests/?profile_id=${somebody.id}&notif_t=friend`} className={css('request')}>
            <div className={css('row')}>
              <svg aria-hidden="true" role="none" width="24" height="24" />
              <div className={css('grow')}>
                <span dir="auto">
                  <span>
                    <strong>{somebody.name}</strong> ···
                  </span>
                </span>
                <div role="gridcell">
                  <span dir="auto">{words.mutual}</span>
                </div>
                <ConfirmOrDelete somebody={somebody} />
              </div>
            </div>
            <div data-visualcompletion="ignore" />
          </Way>
        </div>
      </div>
    </div>
  );
}

function Notifications({ requests }) {
  const box = useRef(null);
  useDismissal(box, () => change({ popover: false }));
  return (
    <div ref={box} role="dialog" aria-label={words.notifications} className={css('popover')}>
      <span dir="auto">
        <h1>{words.notifications}</h1>
      </span>
      <div role="grid" aria-label={words.notifications}>
        <div>
          <h2>
            <span>{words.requests}</span>
          </h2>
          <Way to="/friends/">{words.seeAll}</Way>
        </div>
        {requests.map((somebody) => (
          <Asked key={somebody.id} somebody={somebody} />
        ))}
        <div role="row">
          <div role="gridcell">
            <Way to="/groups/7/?notif_t=group" className={css('request')}>
              <strong>Group seven</strong> ···
            </Way>
          </div>
          <div role="gridcell">
            <Press bare label={words.more} picture="more" onPress={() => act('notificationMenu', '')} />
          </div>
        </div>
      </div>
    </div>
  );
}

function Likers({ people }) {
  const box = useRef(null);
  useDismissal(box, () => change({ likers: null }));
  return (
    <div className={css('mask')}>
      <div ref={box} role="dialog" aria-label={words.like} className={css('dialog')}>
        <Cross label={words.close} onPress={() => change({ likers: null })} />
        <div role="list">
          {people.map((somebody) => (
            <PersonRow key={somebody.id} somebody={somebody} facts="" />
          ))}
        </div>
      </div>
    </div>
  );
}

export function Layers({ requests, likers }) {
  const { card, dialog, menu, popover, likers: open, tab } = useSite();
  const partner = chatPartner();
  return (
    <>
      {popover && <Notifications requests={requests} />}
      {(dialog ?? config.post) && <PostDialog />}
      {open && <Likers people={likers} />}
      {tab && partner && <ChatTab key={sign(partner)} somebody={partner} />}
      {card && <HoverCard key={card.id} card={card} somebody={BY_ID.get(card.id)} />}
      {menu && <Menu menu={menu} />}
    </>
  );
}
