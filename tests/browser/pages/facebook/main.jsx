// The local site: shell, routes, and the hooks by which tests and measurements move it.
import { createRoot } from 'react-dom/client';
import { Attach } from '../attach.jsx';
import { BY_ID, NAMESAKE, PARENT, PUPILS, STAFF, STRANGERS, profileAt, profileOf } from './cast.mjs';
import { Messages, Story } from './chat.jsx';
import { About, NewChannel, StoryText } from './compose.jsx';
import { Home, Rail } from './feed.jsx';
import { Layers } from './layers.jsx';
import { FriendsOf, FriendsPage, MemberPage, Members, Search } from './lists.jsx';
import { css } from './look.js';
import { act, change, config, getState, go, useSite, words } from './model.js';
import { Canvas, Old } from './mobile.jsx';
import { Press, Way } from './press.jsx';
import { Profile } from './profile.jsx';

const [PUPIL] = PUPILS;
const KNOWN = [STRANGERS[2], PUPIL, NAMESAKE, STRANGERS[5]];
const CROWD = [STRANGERS[2], PUPIL, PARENT, NAMESAKE, PUPILS[1], PUPILS[2], ...STRANGERS.slice(3)].slice(0, 150);
const FEW = CROWD.slice(0, 6);

/** What the main column shows at an address. */
function column(url) {
  const match = (pattern) => pattern.exec(url.pathname);
  let found;
  if (url.pathname === '/') return <Home crowd={CROWD} known={KNOWN} />;
  if (url.pathname === '/attach') return <Attach act={act} />;
  if ((found = match(/^\/messages\/(requests\/)?(?:e2ee\/)?t\/(\d+)\/?$/))) {
    // The number of an encrypted conversation is not the person's.
    const somebody = BY_ID.get(url.pathname.includes('/e2ee/') ? found[2].slice(1) : found[2]);
    const group = (config.group ?? []).map((id) => BY_ID.get(id));
    return <Messages key={url.pathname} somebody={somebody} people={FEW} request={!!found[1]} group={group} />;
  }
  if (match(/^\/messages\//)) return <Messages people={FEW} />;
  if (match(/^\/(pages|groups)\/create\/?$/)) return <NewChannel key={url.pathname} />;
  if ((found = match(/^\/groups\/(\d+)\/members\/?$/))) return <Members people={CROWD} group={found[1]} />;
  if (match(/^\/groups\/\d+\/user\/\d+\/?$/)) return <MemberPage somebody={profileAt(url)} />;
  if (match(/^\/search\/(people|top)/)) return <Search people={FEW} />;
  if ((found = match(/^\/friends(?:\/(requests|suggestions))?\/?$/))) return <FriendsPage page={found[1]} chosen={profileAt(url)} people={KNOWN} />;
  if (match(/^\/stories\/create/)) return <StoryText />;
  if ((found = match(/^\/stories\/(\d+)/))) return <Story somebody={BY_ID.get(found[1])} />;
  if ((found = match(/^(\/[^/]+)\/about_work/))) return <About base={found[1]} />;
  const somebody = profileAt(url);
  if (!somebody) return null;
  if (match(/\/friends\/?$/) || url.searchParams.get('sk') === 'friends') return <FriendsOf somebody={somebody} people={FEW} />;
  return <Profile key={somebody.id} somebody={somebody} known={KNOWN} />;
}

function Banner() {
  return (
    <div role="banner" className={css('banner')}>
      <Way to="/" aria-label="Facebook">
        f
      </Way>
      <div role="navigation" className={css('row')}>
        <Press bare text={words.notifications} onPress={() => change({ popover: !getState().popover })} />
        <Press bare text={words.chats} onPress={() => go('/messages/')} />
      </div>
    </div>
  );
}

function Root() {
  const { path } = useSite();
  const url = new URL(path, location.origin);
  if (location.host.startsWith('m.')) {
    const talk = /^\/messages\/(?:read|t)/.test(url.pathname);
    const somebody = talk ? BY_ID.get(url.searchParams.get('tid')) : profileAt(url);
    return config.mobile === 'old' ? <Old somebody={somebody} people={FEW} talk={talk} /> : <Canvas people={FEW} />;
  }
  const home = url.pathname === '/';
  return (
    <div>
      <Banner />
      <div className={css('shell')}>
        <div role="navigation" className={css('rail')}>
          <ul style={{ listStyle: 'none', padding: 0 }}>
            <li>
              <Way to={profileOf(STAFF)}>
                <svg role="img" width="24" height="24" />
                <span dir="auto">{STAFF.name}</span>
              </Way>
            </li>
            <li>
              <Way to="/friends/">{words.friends}</Way>
            </li>
          </ul>
        </div>
        <div className={css('column')}>{column(url)}</div>
        {home && <Rail requests={KNOWN} contacts={FEW} />}
      </div>
    </div>
  );
}
const LayerRoot = () => {
  useSite();
  return <Layers requests={KNOWN} likers={FEW} />;
};

/** For tests: move without reloading, and change what is shown under the same nodes. */
window.__site = { go, change, getState };
createRoot(document.querySelector('[id^="mount_0_0_"]')).render(<Root />);
createRoot(document.querySelector('[id^="mount_0_0_"] + div')).render(<LayerRoot />);
