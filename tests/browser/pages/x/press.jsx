// Things to press, of both eras: native buttons, and the `div role=button` of before 2024, which arms on
// keydown and acts on keyup, with no click at all.
import { useRef } from 'react';
import { config } from './model.js';

/** A press that acts once, by pointer, key or touch. */
export function Press({ onPress, children, era = config.era, ...rest }) {
  const armed = useRef(false);
  if (era === 'button') {
    return (
      <button type="button" role="button" onClick={onPress} {...rest}>
        {children}
      </button>
    );
  }
  const acts = (event) => event.key === 'Enter' || event.key === ' ';
  return (
    <div
      role="button"
      tabIndex={0}
      onClick={onPress}
      onKeyDown={(event) => {
        if (!acts(event)) return;
        event.preventDefault();
        armed.current = true;
      }}
      onKeyUp={(event) => {
        if (!acts(event) || !armed.current) return;
        armed.current = false;
        onPress(event);
      }}
      {...rest}
    >
      {children}
    </div>
  );
}

/** The words of a button, or a picture where the language has none. */
export function Face({ children }) {
  return (
    <div dir="ltr">
      <span>
        <span>{children || <svg width="40" height="16" aria-hidden="true" />}</span>
      </span>
    </div>
  );
}

/** A link that moves inside the site. */
export function Way({ to, go, children, ...rest }) {
  return (
    <a
      role="link"
      href={to}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        go(to);
      }}
      {...rest}
    >
      {children}
    </a>
  );
}
