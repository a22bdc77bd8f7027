// @ts-check
// The people of the local pages. Everybody here is invented; the listed ones are in people.csv too.

/**
 * @typedef {object} Somebody
 * @property {string} id numeric id on X
 * @property {string} handle
 * @property {string} name
 * @property {string} [bio]
 * @property {string} [site] the website shown on the profile
 * @property {boolean} [locked] a protected account: following it is a request
 */

/** The member of staff who is signed in. @type {Somebody} */
export const STAFF = { id: '900000000000000001', handle: 'staff_example', name: 'Staff Example' };

/** Pupils whose handle and number are listed. @type {Somebody[]} */
export const PUPILS = [
  { id: '1700000000000000001', handle: 'pupil_example', name: 'Pupil Example', bio: 'Football and maths' },
  { id: '1700000000000000002', handle: 'pupil_two', name: 'Second Pupil', bio: 'Drums' },
  { id: '1700000000000000003', handle: 'pupil_three', name: 'Third Pupil', locked: true },
];

/** A parent: the account's handle is not listed, the domain of the website is. @type {Somebody} */
export const PARENT = {
  id: '1700000000000000011',
  handle: 'nowhere_bakes',
  name: 'Robin Bakes',
  bio: 'Bread, mostly',
  site: 'nowhere-bakery.example',
};

/** Somebody with a listed name and nothing else. @type {Somebody} */
export const NAMESAKE = { id: '1700000000000000021', handle: 'adanowhere77', name: 'Ada Nowhere', bio: 'Walks and tea' };

/** The school's own channel, which the list names. @type {Somebody} */
export const CHANNEL = { id: '1700000000000000031', handle: 'nowhere_green', name: 'Nowhere Green School' };

/** People of whom the list knows nothing. @type {Somebody[]} */
export const STRANGERS = Array.from({ length: 400 }, (_, index) => ({
  id: String(1800000000000000000n + BigInt(index)),
  handle: `stranger_${index}`,
  name: `Stranger Number ${index}`,
  bio: `Collects the number ${index}`,
}));

/** Everybody, by handle. @type {Map<string, Somebody>} */
export const BY_HANDLE = new Map(
  [STAFF, ...PUPILS, PARENT, NAMESAKE, CHANNEL, ...STRANGERS].map((somebody) => [somebody.handle, somebody]),
);

/** Everybody, by number. @type {Map<string, Somebody>} */
export const BY_ID = new Map([...BY_HANDLE.values()].map((somebody) => [somebody.id, somebody]));
