// The local site: shell, routes, and the hooks by which tests and measurements move it.
import { createRoot } from 'react-dom/client';
import { Attach } from '../attach.jsx';
import { BY_HANDLE, BY_ID, NAMESAKE, PARENT, PUPILS, STAFF, STRANGERS } from '../cast.mjs';
import { Avatar, UserCell } from './cell.jsx';
import { Compose, SignUp } from './compose.jsx';
import { Notification, Post } from './feed.jsx';
import { Layers } from './layers.jsx';
import { FollowerRequests, VirtualList } from './lists.jsx';
import { Chat, MessageRequest, OldConversation, otherOf } from './messages.jsx';
import { act, change, config, getState, go, useSite, words } from './model.js';
import { Press, Way } from './press.jsx';
import { Profile } from './profile.jsx';
import { isSettings, Settings } from './settings.jsx';

/** Who is signed in. */
const VIEWER = BY_HANDLE.get(config.viewer) ?? STAFF;
const SUGGESTED = [STRANGERS[0], PUPILS[0], STRANGERS[2], NAMESAKE];
const CROWD = [STRANGERS[2], PUPILS[0], PARENT, NAMESAKE, PUPILS[1], PUPILS[2], ...STRANGERS.slice(3)];

function Shell({ children, aside }) {
  return (
    <div className="shell">
      <header role="banner">
        <nav>
          <Way to="/home" go={go}>
            ⌂
          </Way>
          <Way to={`/${VIEWER.handle}`} go={go} data-testid="AppTabBar_Profile_Link">
            ☺
          </Way>
        </nav>
        <Press data-testid="SideNav_AccountSwitcher_Button" aria-label={words.accountMenu || undefined} onPress={() => {}}>
          <Avatar somebody={VIEWER} />
        </Press>
      </header>
      <main role="main">
        <div data-testid="primaryColumn">{children}</div>
        {aside && (
          <div data-testid="sidebarColumn">
            <aside role="complementary" aria-label={words.whoToFollow || undefined}>
              <ul role="list">
                {SUGGESTED.map((somebody) => (
                  <UserCell key={somebody.id} somebody={somebody} as="li" bio={false} />
                ))}
              </ul>
            </aside>
          </div>
        )}
      </main>
    </div>
  );
}

function feed(count) {
  return Array.from({ length: count }, (_, index) => ({ number: 1000 + index, somebody: CROWD[index % CROWD.length] }));
}

/** What the main column shows at a path. */
function column(url, menu) {
  const path = url.pathname;
  const match = (pattern) => pattern.exec(path)?.[1];
  let found;
  if (path === '/home') {
    const { posts = feed(config.heavy || 6) } = getState();
    const list = posts.map(({ number, somebody }) => <Post key={number} number={number} somebody={somebody} />);
    return config.compose ? [<Compose key="compose" inline />, ...list] : list;
  }
  if ((found = match(/^\/(\w+)\/status\/\d+$/)) && config.compose) {
    const author = BY_HANDLE.get(found);
    return [<Post key="post" number={1} somebody={author} />, <Compose key="compose" inline answers={author} />];
  }
  if (path === '/notifications') return CROWD.slice(0, 6).map((one) => <Notification key={one.id} somebody={one} />);
  if (path === '/i/attach') return <Attach act={act} />;
  if (path === '/i/flow/signup') return <SignUp />;
  if (isSettings(path)) return <Settings key={path} path={path} />;
  if (path === '/follower_requests') return <FollowerRequests people={CROWD} />;
  if ((found = match(/^\/messages\/requests\/([\d-]+)$/))) return <MessageRequest somebody={otherOf(found, BY_ID)} />;
  if ((found = match(/^\/i\/chat\/requests\/([\d-]+)$/))) return <MessageRequest pair={found} somebody={otherOf(found, BY_ID)} />;
  if ((found = match(/^\/messages\/([\d-]+)$/))) return <OldConversation key={found} somebody={otherOf(found, BY_ID)} />;
  if ((found = match(/^\/i\/chat\/([\d-]+)$/))) return <Chat key={found} pair={found} somebody={otherOf(found, BY_ID)} group={(config.group ?? []).map((handle) => BY_HANDLE.get(handle))} />;
  const people = /^\/(search|i\/connect_people|i\/lists\/\d+\/(members|followers)|\w+\/(followers|following))$/;
  if (people.test(path)) return <VirtualList people={CROWD} />;
  const somebody = BY_HANDLE.get(match(/^\/(\w+)/));
  return somebody && <Profile key={somebody.id} somebody={somebody} open={menu?.kind === 'profile'} />;
}

function Root() {
  const { path, menu } = useSite();
  const url = new URL(path, location.origin);
  return <Shell aside={!url.pathname.startsWith('/messages')}>{column(url, menu)}</Shell>;
}
const LayerRoot = () => {
  useSite();
  return <Layers people={BY_HANDLE} likers={CROWD.slice(0, 6)} />;
};

/** For tests: move without reloading, and change what is shown under the same nodes. */
window.__site = { go, change, getState, feed };
createRoot(document.getElementById('react-root')).render(<Root />);
createRoot(document.getElementById('layers')).render(<LayerRoot />);
