// The words of the local pages: English, three languages that do not exist, and any set that is handed in.
// Nothing in the extension may depend on which one is shown.

const ENGLISH = {
  follow: 'Follow',
  followAt: 'Follow @{n}',
  clickToFollow: 'Click to Follow {n}',
  following: 'Following',
  followingAt: 'Following @{n}',
  pending: 'Pending',
  pendingAt: 'Pending request to @{n}',
  followBack: 'Follow back',
  unfollow: 'Unfollow',
  unfollowAt: 'Unfollow @{n}',
  cancel: 'Cancel',
  mute: 'Mute @{n}',
  block: 'Block @{n}',
  report: 'Report @{n}',
  more: 'More',
  message: 'Message',
  whoToFollow: 'Who to follow',
  accountMenu: 'Account menu',
  accept: 'Accept',
  decline: 'Decline',
  send: 'Send',
  startMessage: 'Start a new message',
  edit: 'Edit profile',
  like: 'Like',
  postText: 'Post text',
  whoReplies: 'Everyone can reply',
  post: 'Post',
  reply: 'Reply',
};

/** Letters of no language, the same for the same word. */
function noise(words) {
  return words.replace(/\{n\}|[A-Za-z]/g, (part) => (part === '{n}' ? part : 'ʘʭʬʡʢʞʖɤ'[part.charCodeAt(0) % 8]));
}

/** As an Arabic label comes: the handle in visual order, with direction marks. */
function rightToLeft(words) {
  return `\u200f${noise(words).replace('@{n}', '\u2066{n}@\u2069')}\u200f`;
}

/** The words of a language: `en`, `noise`, `rtl`, `empty`, or a set in the page's configuration. */
export function wordsOf({ language, labels }) {
  const change = { noise, rtl: rightToLeft, empty: () => '' }[language] ?? ((words) => words);
  const base = { ...ENGLISH, ...labels };
  return Object.fromEntries(Object.entries(base).map(([key, words]) => [key, change(words)]));
}
