// Posts with their caret menus, and notifications.
import { Avatar, Names } from './cell.jsx';
import { FollowButton } from './follow.jsx';
import { act, useSite, words } from './model.js';
import { Press } from './press.jsx';
import { openMenu } from './profile.jsx';

export function Post({ somebody, number }) {
  const { menu } = useSite();
  const open = menu?.kind === 'caret' && menu.handle === somebody.handle;
  return (
    <article data-testid="tweet" role="article" tabIndex={0} className="cell">
      <div data-testid="Tweet-User-Avatar">
        <Avatar somebody={somebody} />
      </div>
      <div className="grow">
        <div className="row">
          <div data-testid="User-Name" className="row">
            <Names somebody={somebody} />
            <a role="link" href={`/${somebody.handle}/status/${number}`} onClick={(event) => event.preventDefault()}>
              <time dateTime="2026-09-01">1h</time>
            </a>
          </div>
          <Press
            data-testid="caret"
            aria-haspopup="menu"
            aria-expanded={open ? 'true' : 'false'}
            aria-label={words.more || undefined}
            onPress={openMenu('caret', somebody.handle)}
          >
            ⋯
          </Press>
        </div>
        <div data-testid="tweetText" lang="en" dir="auto">
          Post number {number}, about nothing in particular
        </div>
        <div role="group" className="row">
          <Press data-testid="reply" onPress={() => act('reply', somebody.handle)}>
            0
          </Press>
          <Press data-testid="like" aria-label={words.like || undefined} onPress={() => act('like', somebody.handle)}>
            {number % 100}
          </Press>
        </div>
      </div>
    </article>
  );
}

export function Notification({ somebody }) {
  return (
    <article data-testid="notification" role="article" tabIndex={0} className="cell">
      <div className="grow">
        <div className="row">
          <Avatar somebody={somebody} />
          <FollowButton somebody={somebody} back />
        </div>
        <Names somebody={somebody} />
      </div>
    </article>
  );
}
