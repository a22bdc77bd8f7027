// The mobile site, twice: the HTML of until 2022, whose links carry numbers, and the canvas of today, which has
// neither links nor numbers, only labels and places.
import { useState } from 'react';
import { css } from './look.js';
import { act, label, relate, relationOf, sign, useSite, words } from './model.js';

/** Somebody who asks, on the old site. */
function OldRequest({ somebody }) {
  const choose = (kind, address, text, relation) => (
    <a href={`/a/notifications.php?${address}=${somebody.id}&redir=x`} className={css('button')} onClick={(event) => (event.preventDefault(), relate(kind, somebody, relation))}>
      {text}
    </a>
  );
  return (
    <div data-sigil="m-friend-request" className={css('member')}>
      <a href={`/${somebody.handle || `profile.php?id=${somebody.id}`}`} className={css('name')}>
        {somebody.name}
      </a>
      {choose('confirm', 'confirm', words.confirm, 'friends')}
      {choose('delete', 'delete', words.remove, 'none')}
    </div>
  );
}

/** Somebody on the old site. The real one asks for the link's address in the background. */
function OldCard({ somebody }) {
  const relation = relationOf(somebody);
  if (relation === 'incoming') return <OldRequest somebody={somebody} />;
  return (
    <div data-sigil="m-friend-list-item" className={css('member')}>
      <a href={`/${somebody.handle || `profile.php?id=${somebody.id}`}`} className={css('name')}>
        {somebody.name}
      </a>
      {relation === 'outgoing' ? (
        <a href={`/a/friendrequest/cancel/?subject_id=${somebody.id}`} className={css('button')} onClick={(event) => (event.preventDefault(), relate('cancelRequest', somebody, 'none'))}>
          {words.cancelRequest}
        </a>
      ) : (
        <a
          href={`/a/mobile/friends/add_friend.php?id=${somebody.id}&hf=profile_button&fref=pymk`}
          data-sigil="touchable m-add-friend"
          aria-label={label('addFriendTo', somebody.name)}
          className={css('button')}
          onClick={(event) => (event.preventDefault(), relate('addFriend', somebody, 'outgoing'))}
        >
          {words.addFriend}
        </a>
      )}
      <a href={`/friends/pymk/xout/?uid=${somebody.id}`} className={css('bare')} onClick={(event) => (event.preventDefault(), act('takeAway', sign(somebody)))}>
        {words.remove}
      </a>
    </div>
  );
}

/** A conversation on the old site: a form, which is submitted. */
function OldConversation({ somebody }) {
  const [text, setText] = useState('');
  return (
    <div id="root">
      <a href={`/${somebody.handle || `profile.php?id=${somebody.id}`}`} className={css('name')}>
        {somebody.name}
      </a>
      <form
        id="composer_form"
        method="post"
        action="/messages/send/?icm=1"
        className={css('composer')}
        onSubmit={(event) => {
          event.preventDefault();
          if (text) act('send', `${sign(somebody)}: ${text}`);
          setText('');
        }}
      >
        <input type="hidden" name={`ids[${somebody.id}]`} value={somebody.id} readOnly />
        <textarea name="body" data-sigil="composer-textarea m-textarea-input" placeholder={words.box} value={text} onChange={(event) => setText(event.target.value)} />
        <button type="submit" data-sigil="touchable submit_composer" value={words.send} className={css('button')}>
          {words.send}
        </button>
      </form>
    </div>
  );
}

export function Old({ somebody, people, talk }) {
  useSite();
  return (
    <div id="viewport">
      <div id="page" className={css('column')}>
        {talk && somebody ? (
          <OldConversation somebody={somebody} />
        ) : (
          <div id="root">{(somebody ? [somebody] : people).map((one) => <OldCard key={one.id} somebody={one} />)}</div>
        )}
      </div>
    </div>
  );
}

const HEIGHT = 76;

/** One person on the canvas: boxes by place; the server knows by number of action which button is whose. */
function CanvasRow({ somebody, top }) {
  const box = (left, width, rest, children) => (
    <div data-mcomponent="MContainer" className={css('box')} style={{ left, top, width, height: HEIGHT - 12 }} {...rest}>
      {children}
    </div>
  );
  const words1 = (text) => (
    <div data-mcomponent="ServerTextArea" className="native-text">
      <span dir="auto">{text}</span>
    </div>
  );
  const asked = relationOf(somebody) === 'outgoing';
  const button = (left, text, number) =>
    box(left, 150, { role: 'button', tabIndex: 0, 'aria-label': text, 'data-action-id': `${number}:${somebody.id.slice(-4)}` }, words1(text));
  return (
    <div data-mcomponent="MContainer">
      {box(70, 240, {}, words1(somebody.name))}
      {button(330, asked ? words.cancelRequest : words.addFriend, asked ? 2 : 1)}
      {button(500, words.remove, 3)}
    </div>
  );
}

/** The canvas. One listener for all of it, as the real one has. */
export function Canvas({ people }) {
  useSite();
  const pressed = (event) => {
    const [kind, tail] = event.target.closest('[data-action-id]')?.getAttribute('data-action-id').split(':') ?? [];
    const somebody = people.find(({ id }) => id.endsWith(tail));
    if (!somebody) return;
    if (kind === '1') relate('addFriend', somebody, 'outgoing');
    if (kind === '2') relate('cancelRequest', somebody, 'none');
    if (kind === '3') act('takeAway', sign(somebody));
  };
  return (
    <div data-type="vscroller" className={css('screen')}>
      <div data-mcomponent="MScreen" onClick={pressed} onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && pressed(event)}>
        {people.map((somebody, index) => (
          <CanvasRow key={somebody.id} somebody={somebody} top={20 + index * HEIGHT} />
        ))}
      </div>
    </div>
  );
}
