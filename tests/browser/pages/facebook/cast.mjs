// @ts-check
// The people of the local Facebook pages. Everybody here is invented; the listed ones are in people.csv too.

/** @typedef {import('../cast.mjs').Somebody} Somebody `handle` is the vanity name; empty where there is none */

/** The member of staff who is signed in. @type {Somebody} */
export const STAFF = { id: '100000000000900', handle: 'staff.example', name: 'Staff Example' };

/** The Page as which the member of staff may act. @type {Somebody} */
export const SCHOOL_PAGE = { id: '100000000000910', handle: 'nowhere.green', name: 'Nowhere Green School' };

/** Pupils: listed by name and number, by vanity name alone, by number alone. @type {Somebody[]} */
export const PUPILS = [
  { id: '100000000000001', handle: 'pupil.example', name: 'Pupil Example', bio: 'Football and maths' },
  { id: '100000000000002', handle: 'second.pupil', name: 'Second Pupil', bio: 'Drums' },
  { id: '100000000000003', handle: '', name: 'Third Pupil' },
];

/** A parent: the account is not listed, the domain of the website in the intro is. @type {Somebody} */
export const PARENT = {
  id: '100000000000011',
  handle: 'robin.bakes',
  name: 'Robin Bakes',
  bio: 'Bread, mostly',
  site: 'nowhere-bakery.example',
};

/** Somebody with a listed name and nothing else. @type {Somebody} */
export const NAMESAKE = { id: '100000000000021', handle: 'ada.nowhere.77', name: 'Ada Nowhere', bio: 'Walks and tea' };

/** People of whom the list knows nothing; every third has no vanity name. @type {Somebody[]} */
export const STRANGERS = Array.from({ length: 200 }, (_, index) => ({
  id: String(100000000001000 + index),
  handle: index % 3 === 1 ? '' : `stranger.number.${index}`,
  name: `Stranger Number ${index}`,
  bio: `Collects the number ${index}`,
}));

const EVERYBODY = [STAFF, SCHOOL_PAGE, ...PUPILS, PARENT, NAMESAKE, ...STRANGERS];

/** Everybody, by number. @type {Map<string, Somebody>} */
export const BY_ID = new Map(EVERYBODY.map((somebody) => [somebody.id, somebody]));
/** Dots and case make no other vanity name. @param {string} handle */
const plain = (handle) => handle.replaceAll('.', '').toLowerCase();
/** Everybody who has one, by vanity name. @type {Map<string, Somebody>} */
const BY_HANDLE = new Map(EVERYBODY.filter(({ handle }) => handle).map((somebody) => [plain(somebody.handle), somebody]));

/** The address of somebody's profile. @param {Somebody} somebody */
export const profileOf = ({ id, handle }) => (handle ? `/${handle}` : `/profile.php?id=${id}`);

/** Whose profile an address is. @param {URL} url @returns {Somebody | undefined} */
export function profileAt(url) {
  const [first = '', second = '', third = ''] = url.pathname.split('/').filter(Boolean);
  if (first === 'profile.php') return BY_ID.get(url.searchParams.get('id') ?? '');
  if (first === 'people') return BY_ID.get(third);
  if (first === 'groups') return BY_ID.get(url.pathname.split('/').filter(Boolean)[3]);
  if (first === 'friends') return BY_ID.get(url.searchParams.get('profile_id') ?? '');
  return second && !/^(friends|about|photos|friends_mutual)$/.test(second) ? undefined : BY_HANDLE.get(plain(first));
}
