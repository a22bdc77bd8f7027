// Everything that floats: hover card, menus, sheets and modal dialogs, in #layers beside the root. As on the
// real site they close on a press outside and on Esc, and dialogs keep the focus inside.
import { useEffect, useRef } from 'react';
import { HoverCard, UserCell } from './cell.jsx';
import { AltText, Bio, Compose } from './compose.jsx';
import { Post } from './feed.jsx';
import { act, change, follow, go, label, unfollow, useSite, words } from './model.js';
import { Face, Press } from './press.jsx';

/** Closes on any press outside, on Esc, and when the focus goes elsewhere. */
function useDismissal(box, close) {
  useEffect(() => {
    const outside = (event) => {
      if (!box.current?.contains(event.target)) close();
    };
    const escape = (event) => {
      if (event.key === 'Escape') close();
    };
    const kinds = ['mousedown', 'click', 'touchstart', 'focusin'];
    for (const kind of kinds) document.addEventListener(kind, outside, true);
    document.addEventListener('keydown', escape);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, outside, true);
      document.removeEventListener('keydown', escape);
    };
  }, []);
}

/** The strokes of the items' pictures begin as on the real site: a person with a plus, and others. */
const ICONS = {
  followAt: 'M10 4c-1.105 0-2 .9-2 2s.895 2 2 2 2-.9 2-2-.895-2-2-2zm13 4v3h2v-3h3V8h-3V5h-2v3h-3v2h3zM3.651 19h12.698z',
  mute: 'M18 6.590V1.200L8.710 7H5.500z',
  block: 'M12 3.750c-4.550 0-8.250 3.690-8.250 8.250z',
  report: 'M3 2h18.610l-3.500 7 3.500 7H5v6H3V2z',
};

function Menu({ menu, people }) {
  const box = useRef(null);
  const somebody = people.get(menu.handle);
  const close = () => change({ menu: null });
  useDismissal(box, close);
  const item = (kind, work) => (
    <div
      role="menuitem"
      tabIndex={0}
      className="item"
      onClick={() => (work(), close())}
      onKeyDown={(event) => event.key === 'Enter' && (work(), close())}
    >
      <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path d={ICONS[kind]} />
      </svg>
      <div dir="ltr">
        <span>{label(kind, somebody.handle)}</span>
      </div>
    </div>
  );
  return (
    <div role="menu" ref={box} className="menu" style={{ left: menu.x, top: menu.y }}>
      <div data-testid="Dropdown">
        {menu.kind === 'caret' && item('followAt', () => follow(somebody))}
        {item('mute', () => act('mute', somebody.handle))}
        {item('block', () => act('block', somebody.handle))}
        {item('report', () => act('report', somebody.handle))}
      </div>
    </div>
  );
}

/** A modal with a focus trap. */
function Modal({ close, testId, children }) {
  const box = useRef(null);
  useEffect(() => {
    box.current.focus();
    const keep = (event) => {
      if (!box.current?.contains(event.target)) box.current?.focus();
    };
    const escape = (event) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('focusin', keep);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('focusin', keep);
      document.removeEventListener('keydown', escape);
    };
  }, []);
  return (
    <div className="mask" data-testid="mask" onMouseDown={(event) => event.target === event.currentTarget && close()}>
      <div role="dialog" aria-modal="true" ref={box} tabIndex={-1} className="modal" data-testid={testId}>
        {children}
      </div>
    </div>
  );
}

/** The sheet that asks back: before an unfollow, and for `/intent/follow`. */
function Sheet({ sheet, people }) {
  const somebody = people.get(sheet.handle);
  const close = () => change({ sheet: null });
  const follows = sheet.kind === 'follow';
  const confirm = () => {
    if (!follows) return unfollow(somebody);
    follow(somebody);
    go(`/${somebody.handle}`);
  };
  return (
    <Modal close={close} testId="confirmationSheetDialog">
      <h1>{label(follows ? 'followAt' : 'unfollowAt', somebody.handle)}</h1>
      <Press className="pill" data-testid="confirmationSheetConfirm" onPress={confirm}>
        <Face>{follows ? words.follow : words.unfollow}</Face>
      </Press>
      <Press className="pill quiet" data-testid="confirmationSheetCancel" onPress={close}>
        <Face>{words.cancel}</Face>
      </Press>
    </Modal>
  );
}

export function Layers({ people, likers }) {
  const { answers, card, describes, dialog, menu, quotes, sheet, path } = useSite();
  const url = new URL(path, location.origin);
  const liked = /^\/\w+\/status\/\d+\/likes$/.test(url.pathname);
  const wanted = url.pathname === '/intent/follow' ? url.searchParams.get('screen_name') : null;
  return (
    <>
      {liked && (
        <Modal close={() => history.back()} testId="likersDialog">
          <h2>{words.like}</h2>
          {likers.map((somebody) => (
            <UserCell key={somebody.id} somebody={somebody} as="button" />
          ))}
        </Modal>
      )}
      {(url.pathname === '/compose/post' || dialog) && (
        <Modal close={() => change({ dialog: false })} testId="composeDialog">
          {answers && <Post number={1} somebody={people.get(answers)} />}
          <Compose answers={answers && people.get(answers)} quotes={quotes && people.get(quotes)} />
        </Modal>
      )}
      {describes && <AltText />}
      {url.pathname === '/settings/profile' && <Bio />}
      {wanted && <Sheet sheet={{ kind: 'follow', handle: wanted }} people={people} />}
      {sheet && <Sheet sheet={sheet} people={people} />}
      {card && <HoverCard key={card.handle} card={card} people={people} />}
      {menu && <Menu menu={menu} people={people} />}
    </>
  );
}
