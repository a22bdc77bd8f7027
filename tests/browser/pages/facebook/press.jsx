// Things to press, as Facebook makes them: a `div role=button` that acts on click and, at once and with no click, on
// keydown of Enter and Space; it tells nobody outside. And links that move inside the site.
import { css } from './look.js';
import { go } from './model.js';

const SPRITE = 'https://static.xx.fbcdn.net/rsrc.php/v3/yA/r/Ex4mpl3Spr1.png';
/** Where each picture is in the sprite: the same in every language. */
const PICTURES = { addFriend: -537, confirm: -558, follow: -579, like: -600, message: -621, respond: -642, cross: -663, more: -684, other: -705 };

function Picture({ kind }) {
  const style = { backgroundImage: `url(${SPRITE})`, backgroundPosition: `0 ${PICTURES[kind] ?? PICTURES.other}px` };
  return <i aria-hidden="true" data-visualcompletion="css-img" className={css('sprite')} style={style} />;
}

/** Picture and words of a button. */
function Face({ text, picture }) {
  return (
    <div role="none">
      <div className={css('row')}>
        {picture && (
          <div role="none">
            <Picture kind={picture} />
          </div>
        )}
        {text && (
          <div role="none">
            <span dir="auto">
              <span>{text}</span>
            </span>
          </div>
        )}
      </div>
    </div>
  );
}

/** What a press does, by pointer, key or touch. */
function acting(onPress) {
  const work = (event) => {
    event.stopPropagation();
    event.preventDefault();
    onPress(event);
  };
  return { onClick: work, onKeyDown: (event) => (event.key === 'Enter' || event.key === ' ') && work(event) };
}

/** A button: `text` is shown, `label` is for screen readers (none: the text), `off` for a hidden twin. */
export function Press({ onPress, text, label = text, picture, off = false, primary = false, bare = false, role = 'button', ...rest }) {
  const look = bare ? css('bare') : `${css('button')}${primary ? ` ${css('primary')}` : ''}`;
  const how = off ? { 'aria-disabled': 'true', tabIndex: -1 } : { tabIndex: 0, ...acting(onPress) };
  return (
    <div role={role} aria-label={label} className={look} {...how} {...rest}>
      {bare && !text ? <Picture kind={picture} /> : <Face text={text} picture={picture} />}
      {!bare && <div role="none" data-visualcompletion="ignore" />}
    </div>
  );
}

/** The bare cross that takes a card away. */
export function Cross({ onPress, label }) {
  return <Press bare onPress={onPress} label={label} picture="cross" />;
}

/** Two buttons side by side, each with a hidden twin that keeps the other's place. */
export function Twins({ first, second }) {
  const side = (shown, hidden, before) => {
    const twin = (
      <div aria-hidden="true" className={css('twin')}>
        <Press {...hidden} off />
      </div>
    );
    return (
      <div className={css('side')}>
        {before && twin}
        <div role="gridcell">
          <Press {...shown} />
        </div>
        {!before && twin}
      </div>
    );
  };
  return (
    <div className={css('two')}>
      {side(first, second, false)}
      {side(second, first, true)}
    </div>
  );
}

/** A link that moves inside the site. */
export function Way({ to, children, onGo, ...rest }) {
  return (
    <a
      role="link"
      tabIndex={0}
      href={to}
      onClick={(event) => {
        event.stopPropagation();
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        if (onGo) onGo(event);
        else go(to);
      }}
      {...rest}
    >
      {children}
    </a>
  );
}
