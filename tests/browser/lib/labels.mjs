// @ts-check
// The run in the site's own languages: a file of labels that is not part of this repository, handed in by name.
import fs from 'node:fs';

/** Keys of the file, and the words that they stand for on our pages. */
const KEYS = {
  follow: 'follow',
  follow_at: 'followAt',
  click_to_follow: 'clickToFollow',
  follow_back: 'followBack',
  following: 'following',
  pending: 'pending',
  message: 'message',
  who_to_follow: 'whoToFollow',
  account_menu: 'accountMenu',
};

/** A label with `{n}` for the handle. The file gives some as small expressions: strings and members, joined by `+`.
 *  @param {string} label @param {string} follow the language's own word for the kind of following */
export function plain(label, follow) {
  if (!label.startsWith('fn: ')) return label;
  const parts = label.slice(4).match(/"(?:[^"\\]|\\.)*"|e\.\w+/g) ?? [];
  return parts.map((part) => (part.startsWith('"') ? JSON.parse(part) : part === 'e.followType' ? follow : '{n}')).join('');
}

/** @param {string} file @returns {{language: string, labels: Record<string, string>}[]} */
export function languages(file) {
  const { labels } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return Object.keys(labels.follow).map((language) => {
    const entries = Object.entries(KEYS).filter(([key]) => labels[key]?.[language]);
    const words = entries.map(([key, word]) => [word, plain(labels[key][language], labels.follow[language])]);
    return { language, labels: Object.fromEntries(words) };
  });
}

/** @param {string} file */
export async function labelSuites(file) {
  const { wordSuite } = await import('../tests/words.test.mjs');
  return [wordSuite('labels', languages(file))];
}
