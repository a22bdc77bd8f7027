// A profile: own, a stranger's, a Page's. Name, mutual friends, action bar, tabs, intro, people you may know, a post.
import { KnowCard, Mutual } from './cards.jsx';
import { STAFF, profileOf } from './cast.mjs';
import { FriendButton, Message, Opener } from './friend.jsx';
import { BioTile } from './compose.jsx';
import { Post } from './feed.jsx';
import { css } from './look.js';
import { act, relationOf, sign, useSite, words } from './model.js';
import { Press, Way } from './press.jsx';

const isPage = (somebody) => /^(page|liked)$/.test(relationOf(somebody));

function Actions({ somebody }) {
  if (somebody.id === STAFF.id) {
    return (
      <div className={css('two')}>
        <Way to="/stories/create/" className={css('button')}>
          +
        </Way>
        <Press text={words.edit} picture="other" onPress={() => act('edit', '')} />
      </div>
    );
  }
  return (
    <div className={css('two')}>
      <div>
        <FriendButton somebody={somebody} where="profile" />
      </div>
      <div>
        <Message somebody={somebody} primary={relationOf(somebody) === 'friends'} />
      </div>
      <div>
        <Opener kind="more" somebody={somebody} text="more" picture="more" />
      </div>
    </div>
  );
}

function Tabs({ somebody }) {
  const base = profileOf(somebody);
  const to = (tab) => (base.includes('?') ? `${base}&sk=${tab}` : `${base}/${tab}`);
  return (
    <div role="tablist" className={css('row')}>
      {['', 'about', 'friends', 'photos'].map((tab) => (
        <Way key={tab} role="tab" aria-selected={tab ? 'false' : 'true'} to={tab ? to(tab) : base}>
          <div>
            <span dir="auto">{tab || '•'}</span>
          </div>
        </Way>
      ))}
    </div>
  );
}

/** Name and action bar in one block, the tabs in another. */
export function ProfileHead({ somebody }) {
  useSite();
  const base = profileOf(somebody);
  return (
    <div>
      <div>
        <div>
          <div role="button" tabIndex={0} aria-label={somebody.name} className={css('face')}>
            <svg role="img" aria-label={somebody.name} width="40" height="40" />
          </div>
          <div>
            <span dir="auto">
              <h1>
                {somebody.name} <span />
              </h1>
            </span>
          </div>
          <span dir="auto">
            <Way to={base.includes('?') ? `${base}&sk=friends` : `${base}/friends`}>44</Way>
          </span>
          {somebody.id !== STAFF.id && !isPage(somebody) && <Mutual somebody={somebody} />}
        </div>
        <Actions somebody={somebody} />
      </div>
      <div>
        <Tabs somebody={somebody} />
      </div>
    </div>
  );
}

function Intro({ somebody }) {
  return (
    <div className={css('post')}>
      <div>
        <span dir="auto">
          <h2>•</h2>
        </span>
      </div>
      <div>
        <span dir="auto">{somebody.bio}</span>
      </div>
      {somebody.site && (
        <div>
          <a role="link" tabIndex={0} rel="nofollow noreferrer" href={`https://l.facebook.com/l.php?u=${encodeURIComponent(`https://${somebody.site}/`)}&h=AT0example`}>
            <span dir="auto">{somebody.site}</span>
          </a>
        </div>
      )}
    </div>
  );
}

export function Profile({ somebody, known }) {
  return (
    <div role="main" className={css('column')}>
      <ProfileHead somebody={somebody} />
      {somebody.id === STAFF.id ? <BioTile /> : <Intro somebody={somebody} />}
      <div className={css('row')}>
        <h2 dir="auto">
          <span dir="auto">{words.know}</span>
        </h2>
        <Way to="/friends/suggestions/">{words.seeAll}</Way>
      </div>
      <div className={css('strip')}>
        {known.filter(({ id }) => id !== somebody.id).map((one) => (
          <KnowCard key={one.id} somebody={one} gone />
        ))}
      </div>
      <Post somebody={somebody} number={1} likers={[sign(somebody)]} />
    </div>
  );
}
