// @ts-check
// Writing in public, in real Draft.js and plain fields on one site, in real Lexical on the other.
import assert from 'node:assert/strict';
import { until } from '../driver/index.mjs';
import { PUPILS, STRANGERS } from '../pages/cast.mjs';
import { acts, did, forget, frames } from '../lib/check.mjs';
import { choose, dialog, dialogNow, gone } from '../lib/dialog.mjs';
import { answer, holds, judged, noNudge, nudge, nudgeNow, textOf } from '../lib/nudge.mjs';
import { suite } from '../lib/suite.mjs';

/** @typedef {import('../lib/world.mjs').World} World */
/** @typedef {import('../driver/index.mjs').Tab} Tab */

const LONG = 'All views are my own and do not necessarily reflect those of my employer.';
const ABOUT = 'A lovely day at Nowhere Green School';

/** What differs between the editors. */
const EDITORS = {
  'draft.js inline': { site: 'x', path: '/home', config: { compose: true }, editor: '[data-testid="tweetTextarea_0"]', button: '[data-testid="tweetButtonInline"]', act: 'post', key: 'Control' },
  'draft.js in a dialog': { site: 'x', path: '/compose/post', config: {}, editor: '[data-testid="tweetTextarea_0"]', button: '[data-testid="tweetButton"]', act: 'post', key: 'Control' },
  'a plain field': { site: 'x', path: '/home', config: { compose: true, narrow: true }, editor: '[data-testid="tweetTextarea_0"]', button: '[data-testid="tweetButtonInline"]', act: 'post', key: '' },
  'lexical in a dialog': { site: 'facebook', path: '/', config: { post: true }, editor: '[role="dialog"] [role="textbox"]', button: '[role="dialog"] form > :last-child', act: 'post', key: '' },
  'lexical in a comment': { site: 'facebook', path: '/', config: { compose: true }, editor: 'form[role="presentation"] [role="textbox"]', button: 'form[role="presentation"] > [role="button"]', act: 'comment', key: 'Enter' },
};

/** What the page was told to post. @param {Tab} tab */
const posted = async (tab) => (await acts(tab)).map((act) => act.replace(/^comment [^:]*: /, '').replace(/^post /, ''));

/** @param {World} world @param {any} how */
async function start(world, { site, path, config, editor }) {
  await world.reset();
  world.on = site;
  const tab = await world.open(path, config);
  await world.planned(tab);
  await tab.click(editor);
  return tab;
}

/** Waits for a nudge beside an editor, not for what is said after a post. @param {Tab} tab */
const nudgeOf = (tab) => tab.until('the nudge', () => [...document.querySelectorAll('[data-schoolgate]')].some((one) => one.shadowRoot?.querySelector('.beside dialog.nudge')));

/** Waits until the focus is in an editor. @param {Tab} tab @param {string} selector */
const focused = (tab, selector) => tab.until('the focus', (selector) => Boolean(document.activeElement?.closest(selector)), selector);

/** Waits for as long after the last act as nobody's own words come. @param {Tab} tab */
const resting = (tab) => tab.until('rest', () => (/** @type {any} */ (window).__rest ??= performance.now()) < performance.now() - 2200);

/** @param {Tab} tab @param {string[]} expected */
async function posts(tab, expected) {
  await tab.until('a post', () => /** @type {any} */ (window).__acts.length > 0);
  await frames(tab);
  assert.deepEqual(await posted(tab), expected);
}

/** @type {Record<string, import('../lib/suite.mjs').Case>} */
const cases = {};
for (const [name, how] of Object.entries(EDITORS)) {
  const { editor, button } = how;

  cases[`${name}: a mention is noticed, the disclaimer goes in with one click, and is posted once`] = async (world) => {
    const tab = await start(world, how);
    await tab.type(ABOUT);
    const seen = await nudge(tab);
    assert.deepEqual(seen.choices.slice(0, 3), ['addDisclaimer', 'postAsItIs', 'notMySchool']);
    await answer(tab, 'addDisclaimer');
    await holds(tab, editor, `${ABOUT} ${LONG}`);
    await noNudge(tab);
    await tab.type(' And more.');
    await holds(tab, editor, `${ABOUT} ${LONG} And more.`);
    await judged(world, tab);
    assert.equal(await nudgeNow(tab), null);
    await tab.click(button);
    await posts(tab, [`${ABOUT} ${LONG} And more.`]);
  };

  cases[`${name}: undo takes the disclaimer away and leaves the person's own text`] = async (world) => {
    const tab = await start(world, how);
    await tab.type(ABOUT);
    await nudge(tab);
    await answer(tab, 'addDisclaimer');
    await holds(tab, editor, `${ABOUT} ${LONG}`);
    await tab.press('z', ['Control']);
    await holds(tab, editor, ABOUT);
  };

  cases[`${name}: at the button it is asked about once, and goes out as it is`] = async (world) => {
    const tab = await start(world, how);
    await tab.type(ABOUT);
    await nudge(tab);
    await tab.click(button);
    const asked = await dialog(tab);
    assert.ok(asked.choices.includes('addDisclaimer') && asked.choices.includes('stop'));
    assert.deepEqual(await acts(tab), []);
    await choose(tab, 'postAsItIs');
    await posts(tab, [ABOUT]);
    assert.equal((await nudge(tab)).kind, 'posted');
  };

  cases[`${name}: the disclaimer goes in at the button, and the post goes out once`] = async (world) => {
    const tab = await start(world, how);
    await tab.type(ABOUT);
    await nudge(tab);
    await tab.click(button);
    await dialog(tab);
    await choose(tab, 'addDisclaimer');
    await posts(tab, [`${ABOUT} ${LONG}`]);
  };

  cases[`${name}: back to the text changes nothing`] = async (world) => {
    const tab = await start(world, how);
    await tab.type(ABOUT);
    await nudge(tab);
    await tab.click(button);
    await dialog(tab);
    await choose(tab, 'stop');
    await holds(tab, editor, ABOUT);
    assert.deepEqual(await acts(tab), []);
    await tab.click(button);
    await dialog(tab);
    await choose(tab, 'notMySchool');
    await posts(tab, [ABOUT]);
  };

  cases[`${name}: an ordinary post goes out by the very press`] = async (world) => {
    const tab = await start(world, how);
    await tab.type('Lovely weather for a walk by the river.');
    await judged(world, tab);
    assert.equal(await nudgeNow(tab), null);
    await tab.click(button);
    await posts(tab, ['Lovely weather for a walk by the river.']);
    assert.equal(await dialogNow(tab), null);
  };
}

/** One editor of each kind: what follows does not depend on where it stands. */
const DRAFT = EDITORS['draft.js inline'];
const DIALOG = EDITORS['draft.js in a dialog'];
const FIELD = EDITORS['a plain field'];
const LEXICAL = EDITORS['lexical in a dialog'];
const COMMENT = EDITORS['lexical in a comment'];
const KINDS = { 'draft.js': DRAFT, lexical: LEXICAL, 'a plain field': FIELD };

for (const [name, how] of Object.entries(KINDS)) {
  const { editor, button } = how;

  /** Writes, takes the disclaimer, and looks at what stands there. @param {World} world @param {(tab: Tab) => Promise<void>} write @param {string} text */
  const disclaims = async (world, write, text) => {
    const tab = await start(world, how);
    await write(tab);
    await nudge(tab);
    await answer(tab, 'addDisclaimer');
    await holds(tab, editor, `${text} ${LONG}`);
    return tab;
  };

  cases[`${name}: the disclaimer goes to the end from wherever the caret is`] = async (world) => {
    await disclaims(
      world,
      async (tab) => {
        await tab.type(ABOUT);
        await nudge(tab);
        await tab.press('Home');
        await tab.press('ArrowRight', ['Shift']);
      },
      ABOUT,
    );
  };

  cases[`${name}: emoji and right-to-left words, typed, stay as they are`] = async (world) => {
    const text = `😀👩‍🏫 ${ABOUT} مدرسة`;
    await disclaims(world, (tab) => tab.type(text), text);
  };

  cases[`${name}: what the page put there draws no nudge`] = async (world) => {
    const tab = await start(world, { ...how, config: { ...how.config, text: ABOUT } });
    await holds(tab, editor, ABOUT);
    await tab.press('End', ['Control']);
    await tab.type(' today, and fine weather');
    await judged(world, tab);
    await frames(tab);
    assert.equal(await nudgeNow(tab), null);
    await tab.click(button);
    await posts(tab, [`${ABOUT} today, and fine weather`]);
  };

  cases[`${name}: what the page writes beside what is typed draws no nudge`] = async (world) => {
    const tab = await start(world, how);
    await tab.type('Lovely weather. ');
    await judged(world, tab);
    await resting(tab);
    await tab.evaluate((text) => document.execCommand('insertText', false, text), ABOUT);
    await holds(tab, editor, `Lovely weather. ${ABOUT}`);
    await tab.type('!');
    await judged(world, tab);
    await frames(tab);
    assert.equal(await nudgeNow(tab), null);
  };

  cases[`${name}: the nudge goes when the words go, and comes back with them`] = async (world) => {
    const tab = await start(world, how);
    await tab.type(ABOUT);
    await nudge(tab);
    for (let left = 0; left < 8; left++) await tab.press('Backspace');
    await noNudge(tab);
    await tab.type('n School');
    await nudge(tab);
  };

  cases[`${name}: after "Not about my school" nothing more is said of it`] = async (world) => {
    const tab = await start(world, how);
    await tab.type(ABOUT);
    await nudge(tab);
    await answer(tab, 'notMySchool');
    await noNudge(tab);
    await tab.type(' again');
    await judged(world, tab);
    assert.equal(await nudgeNow(tab), null);
    await tab.click(button);
    await posts(tab, [`${ABOUT} again`]);
  };

  cases[`${name}: always add my disclaimer puts it in at the press, without asking`] = async (world) => {
    const tab = await start(world, how);
    await tab.type(ABOUT);
    await nudge(tab);
    await answer(tab, 'alwaysDisclaim');
    await holds(tab, editor, `${ABOUT} ${LONG}`);
    await tab.click(button);
    await posts(tab, [`${ABOUT} ${LONG}`]);
    await tab.click(editor);
    await tab.type(`Again: ${ABOUT}`);
    await judged(world, tab);
    assert.equal(await nudgeNow(tab), null);
    await tab.click(button);
    await tab.until('the second post', () => /** @type {any} */ (window).__acts.length > 1);
    assert.deepEqual((await posted(tab))[1], `Again: ${ABOUT} ${LONG}`);
  };
}

cases['five thousand characters are judged, and get their disclaimer'] = async (world) => {
  const tab = await start(world, LEXICAL);
  const text = `${'walking by the river '.repeat(238).trim()}. ${ABOUT}`;
  await tab.insert(text);
  await nudge(tab);
  await answer(tab, 'addDisclaimer');
  await holds(tab, LEXICAL.editor, `${text} ${LONG}`);
};

cases['an editor that is made anew while the nudge is open keeps it, and its disclaimer goes into the new one'] = async (world) => {
  const tab = await start(world, FIELD);
  await tab.type(ABOUT);
  await nudge(tab);
  await tab.evaluate(() => /** @type {any} */ (window).__site.change({ mount: 1 }));
  await frames(tab);
  await answer(tab, 'addDisclaimer');
  await holds(tab, FIELD.editor, `${ABOUT} ${LONG}`);
};

cases['Ctrl+Enter posts like the button: asked once, then posted once'] = async (world) => {
  const tab = await start(world, DRAFT);
  await tab.type(ABOUT);
  await nudge(tab);
  await tab.press('Enter', ['Control']);
  await dialog(tab);
  assert.deepEqual(await acts(tab), []);
  await choose(tab, 'addDisclaimer');
  await posts(tab, [`${ABOUT} ${LONG}`]);
};

for (const noSend of [false, true]) {
  cases[`Enter in a comment ${noSend ? 'without a button' : 'with a button'}: asked once, then posted once`] = async (world) => {
    const tab = await start(world, { ...COMMENT, config: { compose: true, noSend } });
    await tab.type(ABOUT);
    await nudge(tab);
    await tab.press('Enter');
    await dialog(tab);
    assert.deepEqual(await acts(tab), []);
    await choose(tab, 'postAsItIs');
    await posts(tab, [ABOUT]);
  };
}

cases['Enter in a comment about nothing posts at once, and Shift+Enter breaks the line'] = async (world) => {
  const tab = await start(world, COMMENT);
  await tab.type('Well done');
  await tab.press('Enter', ['Shift']);
  await tab.type('all of you');
  await judged(world, tab);
  await tab.press('Enter');
  await posts(tab, ['Well done\nall of you']);
};

cases['a reply to somebody listed is noticed, and does not say so in the first view'] = async (world) => {
  const [pupil] = PUPILS;
  const tab = await start(world, { ...DRAFT, path: `/${pupil.handle}/status/1` });
  await tab.type('Well done you!');
  const seen = await nudge(tab);
  assert.ok(!/list|pupil|parent/i.test(seen.lines.join(' ')), seen.lines.join(' '));
  assert.ok(!seen.choices.includes('addDisclaimer'));
  await tab.click(DRAFT.button);
  await dialog(tab);
  await choose(tab, 'postAsItIs');
  await posts(tab, ['Well done you!']);
};

cases['a reply to a stranger says nothing'] = async (world) => {
  const [who] = STRANGERS;
  const tab = await start(world, { ...DRAFT, path: `/${who.handle}/status/1` });
  await tab.type('Well done you!');
  await judged(world, tab);
  assert.equal(await nudgeNow(tab), null);
};

cases['a mention of somebody listed is noticed, also as the last words'] = async (world) => {
  const [pupil] = PUPILS;
  const tab = await start(world, DRAFT);
  await tab.type(`Well done @${pupil.handle}`);
  await nudge(tab);
};

cases['a place that is attached is noticed'] = async (world) => {
  const tab = await start(world, { ...DRAFT, config: { compose: true, geo: true } });
  await tab.type('Lovely weather for a walk.');
  await judged(world, tab);
  assert.equal(await nudgeNow(tab), null);
  await tab.click('[data-testid="geoButton"]');
  await tab.click(DRAFT.editor);
  await tab.type(' Come too.');
  assert.match((await nudge(tab)).text, /place/i);
};

cases['what was written before the plan is judged when the plan comes'] = async (world) => {
  await world.reset();
  world.on = 'x';
  const tab = await world.open('/home', { compose: true });
  const resume = await world.session.stall();
  await tab.open('https://x.com/home');
  await tab.click(DRAFT.editor);
  await tab.type(ABOUT);
  await holds(tab, DRAFT.editor, ABOUT);
  assert.equal(await nudgeNow(tab), null);
  await resume();
  await nudge(tab);
};

cases['what may be a check-in is noticed'] = async (world) => {
  const how = EDITORS['lexical in a dialog'];
  const tab = await start(world, how);
  await tab.type('Lovely weather for a walk.');
  await judged(world, tab);
  assert.equal(await nudgeNow(tab), null);
  await tab.evaluate(() => /** @type {any} */ (window).__site.change({ place: 'Nowhere' }));
  await tab.click(how.editor);
  await tab.type(' Come too.');
  assert.match((await nudge(tab)).text, /place or a person/i);
};

cases['a photo and the school: said once, with the rule'] = async (world) => {
  const tab = await start(world, DRAFT);
  await tab.evaluate(() => /** @type {any} */ (window).__site.change({ media: true }));
  await tab.type(`${ABOUT}. ${LONG}`);
  assert.match((await nudge(tab)).text, /official channels/);
};

cases['when no disclaimer fits, it says by how much'] = async (world) => {
  const tab = await start(world, { ...FIELD, config: { ...FIELD.config, most: 280 } });
  const text = `${'walk '.repeat(50)}${ABOUT}`;
  await tab.type(text);
  const seen = await nudge(tab);
  assert.match(seen.text, /shorten/i);
  assert.ok(!seen.choices.includes('addDisclaimer'));
};

cases['a thread is judged as a whole, and the disclaimer goes where is written'] = async (world) => {
  const tab = await start(world, DIALOG);
  await tab.type('A lovely day.');
  await tab.click('[data-testid="addButton"]');
  await tab.click('[data-testid="tweetTextarea_1"]');
  await tab.type(ABOUT);
  await nudge(tab);
  await answer(tab, 'addDisclaimer');
  await holds(tab, '[data-testid="tweetTextarea_1"]', `${ABOUT} ${LONG}`);
  await holds(tab, '[data-testid="tweetTextarea_0"]', 'A lovely day.');
  await tab.click(DIALOG.button);
  await posts(tab, [`A lovely day. / ${ABOUT} ${LONG}`]);
};

cases['a profile that names the school is noticed, and saved once'] = async (world) => {
  const how = { ...FIELD, path: '/settings/profile', config: {}, editor: 'textarea[name="description"]' };
  const tab = await start(world, how);
  await tab.type('Teacher at Nowhere Green School');
  await nudge(tab);
  await tab.click('[data-testid="Profile_Save_Button"]');
  await dialog(tab);
  await choose(tab, 'postAsItIs');
  await did(tab, ['bio Teacher at Nowhere Green School']);
};

cases['who will read it is said'] = async (world) => {
  for (const [protect, words] of /** @type {[boolean, RegExp][]} */ ([[false, /Everyone can see this/], [true, /Only some people/]])) {
    const tab = await start(world, { ...DRAFT, config: { compose: true, protect } });
    await tab.type(ABOUT);
    assert.match((await nudge(tab)).text, words);
    await world.tidy();
  }
};

cases['an official account needs no disclaimer'] = async (world) => {
  await world.reset();
  const { settings } = await world.ask({ kind: 'settings' });
  await world.ask({ kind: 'change', settings: { ...settings, officialAccounts: 'https://x.com/staff_example' } });
  world.on = 'x';
  world.answered = true;
  const tab = await world.open('/home', { compose: true });
  await tab.click(DRAFT.editor);
  await tab.type(ABOUT);
  const seen = await nudge(tab);
  assert.match(seen.text, /official account/);
  assert.match(seen.text, /Say that staff posted this/);
  assert.doesNotMatch(seen.text, /Add disclaimer/);
};

/** In the page: whether it is said of what has gone out that it might have been a mistake. */
const toldLate = () => [...document.querySelectorAll('[data-schoolgate]')].some((one) => /Was that a mistake/.test(one.shadowRoot?.querySelector('.beside dialog')?.textContent ?? ''));

/** The page of an official account, with a composer. @param {World} world */
async function official(world) {
  await world.reset();
  const { settings } = await world.ask({ kind: 'settings' });
  await world.ask({ kind: 'change', settings: { ...settings, officialAccounts: 'https://x.com/staff_example' } });
  world.on = 'x';
  world.answered = true;
  const tab = await world.open('/home', { compose: true });
  await world.planned(tab);
  return tab;
}

/** Puts a picture into the post. @param {Tab} tab */
async function picture(tab) {
  await tab.evaluate(() => /** @type {any} */ (window).__site.change({ media: true }));
  await tab.until('the button to be on', (selector) => !document.querySelector(selector).disabled, DRAFT.button);
}

cases['a picture without words that goes out before its answer is told of at once'] = async (world) => {
  const tab = await official(world);
  await picture(tab);
  const resume = await world.session.stall();
  await tab.click(DRAFT.button);
  await did(tab, ['post ']).finally(resume);
  await tab.until('what went out to be told', toldLate);
  assert.equal(await dialogNow(tab), null);
  await did(tab, ['post ']);
};

cases['a picture without words is asked about at the button'] = async (world) => {
  const tab = await official(world);
  const press = async () => {
    await forget(tab);
    await picture(tab);
    await tab.click(DRAFT.button);
    await until('a dialog or a post', async () => (await dialogNow(tab)) ?? (await acts(tab)).length > 0);
  };
  await press();
  // Nobody knows of it before the press, which waits for 150 ms. A busy machine may take longer: then it is told at once.
  for (let tries = 0; tries < 5 && (await acts(tab)).length > 0; tries += 1) {
    await tab.until('what went out to be told', toldLate);
    await press();
  }
  assert.match((await dialog(tab)).text, /consent/);
  await did(tab, []);
  await choose(tab, 'postAsItIs');
  await did(tab, ['post ']);
};

cases['a picture without words, of a personal account, goes out once'] = async (world) => {
  const tab = await start(world, DRAFT);
  await tab.evaluate(() => /** @type {any} */ (window).__site.change({ media: true }));
  await tab.until('the button to be on', (selector) => !document.querySelector(selector).disabled, DRAFT.button);
  await tab.click(DRAFT.button);
  await did(tab, ['post ']);
  assert.equal(await dialogNow(tab), null);
};

/** Which of these the nudge lies over, and whether the first has the focus. @param {import('../driver/index.mjs').Tab} tab @param {string[]} selectors */
async function overlaps(tab, selectors) {
  const { box } = await nudge(tab);
  return tab.evaluate(
    ({ box, selectors }) => {
      const covers = (/** @type {string} */ selector) => {
        const other = /** @type {Element} */ (document.querySelector(selector)).getBoundingClientRect();
        return box.x < other.right && box.x + box.width > other.left && box.y < other.bottom && box.y + box.height > other.top;
      };
      const editor = document.querySelector(selectors[0]);
      return [selectors.filter(covers), Boolean(document.activeElement && editor?.contains(document.activeElement))];
    },
    { box, selectors },
  );
}

cases['the nudge lies over neither the editor nor the button, takes no focus, and moves with the page'] = async (world) => {
  for (const how of [DRAFT, DIALOG, LEXICAL, COMMENT]) {
    const tab = await start(world, how);
    await tab.type(ABOUT);
    assert.deepEqual(await overlaps(tab, [how.editor, how.button]), [[], true]);
    await world.tidy();
  }
};

cases['in a low window the nudge is lower rather than over the text'] = async (world) => {
  const tab = await start(world, DIALOG);
  await tab.resize(800, 600);
  await tab.type(ABOUT);
  assert.deepEqual(await overlaps(tab, [DIALOG.editor]), [[], true]);
};

cases['the page hears nothing of what is pressed in the nudge, and keeps its dialog open'] = async (world) => {
  const tab = await start(world, DIALOG);
  await tab.type(ABOUT);
  await nudge(tab);
  await tab.evaluate(() => {
    /** @type {any} */ (window).__events.length = 0;
  });
  await answer(tab, 'notMySchool');
  await noNudge(tab);
  await judged(world, tab);
  const heard = await tab.evaluate(() => /** @type {any} */ (window).__events.filter((/** @type {any} */ { kind }) => /click|mouse(down|up)|pointer(down|up)|key/.test(kind)).map((/** @type {any} */ { kind }) => kind));
  assert.deepEqual(heard, []);
  assert.ok(await tab.evaluate(() => Boolean(document.querySelector('[role="dialog"]'))));
};

cases['an editor that refuses gets nothing, the disclaimer is on the clipboard, and nothing is posted'] = async (world) => {
  const tab = await start(world, FIELD);
  await tab.type(ABOUT);
  await nudge(tab);
  await tab.evaluate(() => void (/** @type {any} */ (window).__refuses = true));
  await tab.click(FIELD.button);
  await dialog(tab);
  await choose(tab, 'addDisclaimer');
  await tab.until('the note', () => [...document.querySelectorAll('[data-schoolgate]')].some((one) => /clipboard/.test(one.shadowRoot?.querySelector('.note')?.textContent ?? '')));
  await holds(tab, FIELD.editor, ABOUT);
  assert.deepEqual(await acts(tab), []);
};

cases['an input method that composes is left alone until it has done'] = async (world) => {
  const tab = await start(world, FIELD);
  await tab.type(ABOUT);
  await nudge(tab);
  await tab.evaluate(() => {
    const editor = /** @type {HTMLElement} */ (document.querySelector('[data-testid="tweetTextarea_0"]'));
    /** @type {any} */ (window).__enter = !editor.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true, ctrlKey: true }));
  });
  assert.equal(await dialogNow(tab), null);
};

cases['"Prepare a note" after a post opens our page'] = async (world) => {
  const tab = await start(world, FIELD);
  await tab.type(ABOUT);
  await nudge(tab);
  await tab.click(FIELD.button);
  await dialog(tab);
  await choose(tab, 'postAsItIs');
  await posts(tab, [ABOUT]);
  assert.equal((await nudge(tab)).kind, 'posted');
  await answer(tab, 'tellLead');
  await noNudge(tab);
  await until('our page', () => world.hasOwn('www/note.html#x.post'));
};

for (const [name, how] of Object.entries(KINDS)) {
  const { editor, button } = how;

  cases[`${name}: what was said of one post does not hold for the next`] = async (world) => {
    const tab = await start(world, how);
    for (const [said, text] of /** @type {const} */ ([['notMySchool', ABOUT], ['postAsItIs', ABOUT], ['', ABOUT]])) {
      await tab.click(editor);
      await tab.type(text);
      await nudgeOf(tab);
      if (!said) break;
      await answer(tab, said);
      await noNudge(tab);
      await tab.click(button);
      await holds(tab, editor, '');
    }
    assert.deepEqual(await posted(tab), [ABOUT, ABOUT]);
  };

  cases[`${name}: back from the question, the caret is where it was`] = async (world) => {
    const tab = await start(world, how);
    await tab.type(ABOUT);
    await nudge(tab);
    await tab.click(button);
    await dialog(tab);
    await choose(tab, 'stop');
    await focused(tab, editor);
    await tab.type(' today');
    await holds(tab, editor, `${ABOUT} today`);
  };

  cases[`${name}: what the page wrote stays the page's when the next act is a click`] = async (world) => {
    const tab = await start(world, how);
    await tab.type('Lovely weather. ');
    await judged(world, tab);
    await resting(tab);
    await tab.evaluate((text) => document.execCommand('insertText', false, text), ABOUT);
    await tab.click(editor);
    await tab.press('End', ['Control']);
    await tab.type('!');
    await holds(tab, editor, `Lovely weather. ${ABOUT}!`);
    await judged(world, tab);
    assert.equal(await nudgeNow(tab), null);
  };

  cases[`${name}: a double click on the button is asked about once, and posts once`] = async (world) => {
    const tab = await start(world, how);
    await tab.type(ABOUT);
    await nudge(tab);
    await tab.click(button, { count: 2 });
    await dialog(tab);
    await choose(tab, 'postAsItIs');
    await posts(tab, [ABOUT]);
  };
}

cases['there is one nudge at a time, also after a post'] = async (world) => {
  const tab = await start(world, FIELD);
  await tab.type(ABOUT);
  await nudge(tab);
  await answer(tab, 'postAsItIs');
  await noNudge(tab);
  await tab.click(FIELD.button);
  assert.equal((await nudge(tab)).kind, 'posted');
  await tab.click(FIELD.editor);
  await tab.type(`Again: ${ABOUT}`);
  await nudgeOf(tab);
  assert.equal(await tab.evaluate(() => document.querySelectorAll('[data-schoolgate]').length), 1);
};

cases['what is said of one text of a thread is said of all, and the disclaimer goes where was written last'] = async (world) => {
  for (const choice of ['postAsItIs', 'notMySchool', 'addDisclaimer']) {
    const tab = await start(world, DIALOG);
    await tab.type('A lovely day.');
    await judged(world, tab);
    await tab.click('[data-testid="addButton"]');
    await tab.click('[data-testid="tweetTextarea_1"]');
    await tab.type(ABOUT);
    await nudge(tab);
    if (choice === 'addDisclaimer') {
      await tab.click(DIALOG.button);
      await dialog(tab);
      await choose(tab, choice);
    } else {
      await answer(tab, choice);
      await noNudge(tab);
      await tab.click(DIALOG.button);
    }
    await posts(tab, [`A lovely day. / ${ABOUT}${choice === 'addDisclaimer' ? ` ${LONG}` : ''}`]);
    await world.tidy();
  }
};

cases['a photo that is attached after the words is asked about'] = async (world) => {
  const tab = await start(world, DRAFT);
  await tab.type(`${ABOUT}. ${LONG}`);
  await judged(world, tab);
  assert.equal(await nudgeNow(tab), null);
  await tab.evaluate(() => /** @type {any} */ (window).__site.change({ media: true }));
  await tab.click(DRAFT.button);
  assert.match((await dialog(tab)).text, /official channels/);
  assert.deepEqual(await acts(tab), []);
};

cases['Enter right after the last letter is asked about'] = async (world) => {
  const tab = await start(world, COMMENT);
  await tab.type('A lovely day at');
  await judged(world, tab);
  await tab.type(ABOUT.slice('A lovely day at'.length));
  await tab.press('Enter');
  await dialog(tab);
  assert.deepEqual(await acts(tab), []);
  await choose(tab, 'addDisclaimer');
  await posts(tab, [`${ABOUT} ${LONG}`]);
};

cases['Enter that takes a name from an open list is the page\'s'] = async (world) => {
  const tab = await start(world, COMMENT);
  await tab.type(ABOUT);
  await nudge(tab);
  await tab.evaluate((selector) => {
    const editor = /** @type {Element} */ (document.querySelector(selector));
    editor.setAttribute('aria-expanded', 'true');
    editor.addEventListener('keydown', (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      /** @type {any} */ (window).__taken = true;
    }, true);
  }, COMMENT.editor);
  await tab.press('Enter');
  await tab.until('the name to be taken', () => /** @type {any} */ (window).__taken);
  assert.equal(await dialogNow(tab), null);
  assert.deepEqual(await acts(tab), []);
};

cases['an answer that comes after the post brings no nudge beside the empty editor'] = async (world) => {
  const tab = await start(world, FIELD);
  await tab.type('Hello.');
  await judged(world, tab);
  const goOn = await world.session.stall();
  await tab.type(` ${ABOUT}`);
  await tab.click(FIELD.button);
  await posts(tab, [`Hello. ${ABOUT}`]);
  await goOn();
  assert.equal((await nudge(tab)).kind, 'posted');
};

cases['an editor that is hidden takes its nudge with it'] = async (world) => {
  const tab = await start(world, DRAFT);
  await tab.type(ABOUT);
  await nudge(tab);
  await tab.evaluate(() => {
    /** @type {HTMLElement} */ (document.querySelector('.composer')).style.display = 'none';
    document.body.append(document.createElement('p'));
  });
  await noNudge(tab);
};

cases['an editor that goes and comes back with its words is still the person\'s'] = async (world) => {
  const tab = await start(world, FIELD);
  await tab.type(ABOUT);
  await nudge(tab);
  const swap = (/** @type {boolean} */ back) =>
    tab.evaluate(
      ({ selector, back }) => {
        /** @type {any} */
        const page = window;
        if (back) page.__parent.append(Object.assign(page.__editor.cloneNode(), { value: page.__editor.value }));
        else {
          page.__editor = document.querySelector(selector);
          page.__parent = page.__editor.parentElement;
          page.__editor.remove();
        }
      },
      { selector: FIELD.editor, back },
    );
  await swap(false);
  await noNudge(tab);
  await swap(true);
  await tab.click(FIELD.editor);
  await tab.press('End');
  await tab.type('!');
  await nudge(tab);
};

cases['always add, and the editor refuses: told once, and the next press posts'] = async (world) => {
  const tab = await start(world, FIELD);
  const { settings } = await world.ask({ kind: 'settings' });
  await world.ask({ kind: 'change', settings: { ...settings, alwaysDisclaim: true } });
  await tab.front();
  await tab.click(FIELD.editor);
  await tab.type(ABOUT);
  await judged(world, tab);
  await tab.evaluate(() => void (/** @type {any} */ (window).__refuses = true));
  await tab.click(FIELD.button);
  await tab.until('the note', () => [...document.querySelectorAll('[data-schoolgate]')].some((one) => one.shadowRoot?.querySelector('.note')));
  await tab.until('rest', () => (/** @type {any} */ (window).__rest ??= performance.now()) < performance.now() - 600);
  assert.deepEqual(await acts(tab), []);
  await tab.click(FIELD.button);
  await posts(tab, [ABOUT]);
};

cases['a field that is too short for the disclaimer takes none of it'] = async (world) => {
  const how = { ...FIELD, path: '/settings/profile', config: {}, editor: 'textarea[name="description"]' };
  const tab = await start(world, how);
  await tab.evaluate((selector) => void (/** @type {any} */ (document.querySelector(selector)).maxLength = 60), how.editor);
  await tab.type('Teacher at Nowhere Green School');
  await nudge(tab);
  await answer(tab, 'addDisclaimer');
  await tab.until('the note', () => [...document.querySelectorAll('[data-schoolgate]')].some((one) => one.shadowRoot?.querySelector('.note')));
  await holds(tab, how.editor, 'Teacher at Nowhere Green School');
};

/** @type {Record<string, import('../lib/suite.mjs').Case>} */
const updates = {
  'the extension is updated while it asks: nothing goes out without the disclaimer that was wanted': async (world) => {
    const tab = await start(world, DRAFT);
    await tab.type(ABOUT);
    await nudge(tab);
    await tab.click(DRAFT.button);
    await dialog(tab);
    await world.update();
    await choose(tab, 'addDisclaimer');
    await frames(tab);
    assert.deepEqual(await acts(tab), []);
    await tab.click(DRAFT.button);
    await posts(tab, [ABOUT]);
  },
};

export default [suite('compose', {}, cases), suite('compose, updated', { own: true }, updates)];
