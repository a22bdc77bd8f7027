// A profile: header with follow and message buttons, the description, and the data that search engines read.
import { Avatar } from './cell.jsx';
import { FollowButton } from './follow.jsx';
import { act, change, config, go, words } from './model.js';
import { Face, Press } from './press.jsx';
import { STAFF } from '../cast.mjs';

function Schema({ somebody }) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': 'Person',
      identifier: somebody.id,
      additionalName: somebody.handle,
      givenName: somebody.name,
      description: (somebody.id === STAFF.id && config.bio) || (somebody.bio ?? ''),
      homeLocation: { '@type': 'Place', name: '' },
    },
    relatedLink: somebody.site ? ['https://t.co/invented', `https://${somebody.site}/`] : [],
  };
  return (
    <script
      type="application/ld+json"
      data-testid="UserProfileSchema-test"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data) }}
    />
  );
}

export function openMenu(kind, handle) {
  return (event) => {
    event.stopPropagation();
    const box = event.currentTarget.getBoundingClientRect();
    change({ menu: { kind, handle, x: Math.min(box.left, innerWidth - 240), y: box.bottom } });
  };
}

export function Profile({ somebody, open }) {
  const own = somebody.id === STAFF.id;
  return (
    <div>
      <Schema somebody={somebody} />
      <div className="row">
        <Avatar somebody={somebody} />
        {own ? (
          <Press className="pill quiet" data-testid="editProfileButton" onPress={() => act('edit', '')}>
            <Face>{words.edit}</Face>
          </Press>
        ) : (
          <div className="row">
            <Press
              className="pill quiet"
              data-testid="userActions"
              aria-haspopup="menu"
              aria-expanded={open ? 'true' : 'false'}
              aria-label={words.more || undefined}
              onPress={openMenu('profile', somebody.handle)}
            >
              …
            </Press>
            <Press
              className="pill quiet"
              data-testid="sendDMFromProfile"
              aria-label={words.message || undefined}
              onPress={() => (act('openMessage', somebody.handle), go(`/messages/${STAFF.id}-${somebody.id}`))}
            >
              ✉
            </Press>
            <div data-testid="placementTracking">
              <FollowButton somebody={somebody} />
            </div>
          </div>
        )}
      </div>
      <div data-testid="UserName">
        <div dir="ltr">
          <span>{somebody.name}</span>
          {somebody.locked && <svg data-testid="icon-lock" role="img" width="16" height="16" />}
        </div>
        <div dir="ltr">
          <span>@{somebody.handle}</span>
        </div>
      </div>
      <div data-testid="UserDescription" dir="auto">
        {somebody.bio}
      </div>
      <div data-testid="UserProfileHeader_Items">
        {somebody.site && (
          <a data-testid="UserUrl" role="link" href="https://t.co/invented" rel="noopener">
            {somebody.site}
          </a>
        )}
        <span data-testid="UserJoinDate">2023</span>
      </div>
    </div>
  );
}
