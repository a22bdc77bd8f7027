// The buttons by which somebody is approached, by how the member of staff stands to them.
import { css } from './look.js';
import { change, config, label, openChat, relate, relationOf, useSite, words } from './model.js';
import { Press, Twins } from './press.jsx';

export const addFriend = (somebody) => relate('addFriend', somebody, 'outgoing');
export const confirm = (somebody) => relate('confirm', somebody, 'friends');
export const drop = (somebody) => relate('delete', somebody, 'none');
export const follow = (somebody) => relate('follow', somebody, 'following');

/** Opens a menu in a portal far from its opener. */
export function Opener({ kind, somebody, text, picture }) {
  const { menu } = useSite();
  const open = menu?.kind === kind && menu.id === somebody.id;
  const onPress = (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    change({ menu: { kind, id: somebody.id, x: Math.min(box.left, innerWidth - 240), y: box.bottom } });
  };
  return (
    <Press
      text={text === 'more' ? undefined : words[text]}
      label={words[text]}
      picture={picture}
      aria-haspopup="menu"
      aria-expanded={open ? 'true' : 'false'}
      onPress={onPress}
    />
  );
}

export const Message = ({ somebody, primary }) => (
  <Press text={words.message} picture="message" primary={primary} onPress={() => openChat(somebody)} />
);

/** Confirm and Delete, each with its hidden twin. */
export const ConfirmOrDelete = ({ somebody }) => (
  <Twins
    first={{ text: words.confirm, primary: true, onPress: () => confirm(somebody) }}
    second={{ text: words.remove, onPress: () => drop(somebody) }}
  />
);

/** `where`: `profile`, `card` (hover), `list`; in lists the label of "Add friend" says the name too. */
export function FriendButton({ somebody, where }) {
  useSite();
  const relation = relationOf(somebody);
  if (relation === 'page' || relation === 'liked') return <PageButtons somebody={somebody} liked={relation === 'liked'} />;
  if (relation === 'follow' || (config.acting && relation === 'none')) {
    return <Press primary text={words.follow} picture="follow" onPress={() => follow(somebody)} />;
  }
  if (relation === 'following') return <Opener kind="following" somebody={somebody} text="following" picture="follow" />;
  if (relation === 'friends') return <Opener kind="friends" somebody={somebody} text="friends" picture="other" />;
  if (relation === 'outgoing') {
    return <Press text={words.cancelRequest} picture="other" onPress={() => relate('cancelRequest', somebody, 'none')} />;
  }
  if (relation === 'incoming') {
    if (where === 'profile') return <Opener kind="respond" somebody={somebody} text="respond" picture="respond" />;
    if (where === 'list') return <ConfirmOrDelete somebody={somebody} />;
    return <Press primary text={words.confirmHover} picture="confirm" onPress={() => confirm(somebody)} />;
  }
  return (
    <Press
      primary={where !== 'list'}
      text={words.addFriend}
      label={where === 'list' ? label('addFriendTo', somebody.name) : words.addFriend}
      picture="addFriend"
      onPress={() => addFriend(somebody)}
    />
  );
}

function PageButtons({ somebody, liked }) {
  return (
    <div className={css('two')}>
      <Press primary text={words.follow} picture="follow" onPress={() => follow(somebody)} />
      <Press
        text={liked ? words.liked : words.like}
        picture="like"
        onPress={() => (liked ? relate('unlike', somebody, 'page') : relate('likePage', somebody, 'liked'))}
      />
    </div>
  );
}
