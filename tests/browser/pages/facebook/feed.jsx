// The home page: composer entry, posts, people you may know between them, and at the side requests and contacts.
import { KnowCard, Name, RequestCard } from './cards.jsx';
import { BY_ID, STAFF, profileOf } from './cast.mjs';
import { Comment, CommentBox } from './compose.jsx';
import { follow } from './friend.jsx';
import { css } from './look.js';
import { act, change, config, getState, label, openChat, relationOf, sign, useSite, words } from './model.js';
import { Press, Way } from './press.jsx';

export function Post({ somebody, number }) {
  useSite();
  return (
    <div aria-posinset={number} aria-labelledby={`by_${number}`} aria-describedby={`about_${number}`} className={css('post')}>
      <div className={css('row')}>
        <h4 id={`by_${number}`} className={css('row')}>
          <Name somebody={somebody} hovers />
          {config.shared && <svg viewBox="0 0 16 16" width="12" height="12" title={config.shared} />}
          {relationOf(somebody) === 'none' && (
            <>
              <span> · </span>
              <Press bare text={words.follow} onPress={() => follow(somebody)} />
            </>
          )}
        </h4>
        <Press label={words.more} picture="more" onPress={() => act('postMenu', sign(somebody))} />
      </div>
      <div id={`about_${number}`} dir="auto">
        Post number {number}, about nothing in particular
      </div>
      <div className={css('row')}>
        <Press bare text={String(10 + (number % 80))} onPress={() => change({ likers: somebody.id })} />
      </div>
      <div className={css('row')}>
        <Press bare text={words.like} picture="like" onPress={() => act('likePost', sign(somebody))} />
        <Press bare text={words.comment} onPress={() => act('comment', sign(somebody))} />
      </div>
      {config.replies && <Comment somebody={BY_ID.get(config.replies)} />}
      {config.compose && <CommentBox somebody={somebody} />}
    </div>
  );
}

function Entry() {
  return (
    <div role="region" aria-label={words.createPost} className={css('post')}>
      <h3 dir="auto">{words.createPost}</h3>
      <div className={css('row')}>
        <Way to={profileOf(STAFF)} aria-label={label('timeline', STAFF.name)}>
          <svg role="img" className={css('face')} />
        </Way>
        <div role="button" tabIndex={0} className={css('bare')}>
          <span>{label('mind', 'Staff')}</span>
        </div>
      </div>
    </div>
  );
}

function KnowUnit({ people }) {
  return (
    <div aria-posinset={99} className={css('post')}>
      <div className={css('row')}>
        <h3 dir="auto">{words.know}</h3>
        <Way to="/friends/suggestions/">{words.seeAll}</Way>
      </div>
      <div className={css('strip')}>
        {people.map((somebody) => (
          <KnowCard key={somebody.id} somebody={somebody} gone />
        ))}
      </div>
    </div>
  );
}

export function Home({ crowd, known }) {
  const count = getState().posts ?? (config.heavy || 5);
  const posts = Array.from({ length: count }, (_, index) => crowd[index % crowd.length]);
  return (
    <div role="main" className={css('column')}>
      <Entry />
      {posts.map((somebody, index) => (
        <div key={index}>
          <Post somebody={somebody} number={index + 1} />
          {index === 0 && <KnowUnit people={known} />}
        </div>
      ))}
    </div>
  );
}

/** The right rail. */
export function Rail({ requests, contacts }) {
  useSite();
  return (
    <div role="complementary" className={css('rail')}>
      <div>
        <div className={css('row')}>
          <h3 dir="auto">{words.requests}</h3>
          <Way to="/friends/requests/">{words.seeAll}</Way>
        </div>
        {requests.map((somebody) => (
          <RequestCard key={somebody.id} somebody={somebody} />
        ))}
      </div>
      <div>
        <h3 dir="auto">{words.contacts}</h3>
        <ul style={{ listStyle: 'none', padding: 0 }}>
          {contacts.map((somebody) => (
            <li key={somebody.id}>
              <Way to={`/messages/t/${somebody.id}/`} onGo={() => openChat(somebody)} className={css('request')}>
                <div className={css('row')}>
                  <svg role="img" className={css('face')} />
                  <span dir="auto">
                    <span>{somebody.name}</span>
                  </span>
                </div>
              </Way>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
