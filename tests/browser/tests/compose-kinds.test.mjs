// @ts-check
// Where else words go out: quotes, polls, descriptions of pictures and profiles on X; replies, groups and what a profile
// says of one's work on Facebook.
import assert from 'node:assert/strict';
import { PUPILS, STAFF, STRANGERS } from '../pages/cast.mjs';
import * as facebook from '../pages/facebook/cast.mjs';
import { acts, did, frames } from '../lib/check.mjs';
import { choose, dialog, dialogNow } from '../lib/dialog.mjs';
import { answer, holds, judged, noNudge, nudge, nudgeNow } from '../lib/nudge.mjs';
import { suite } from '../lib/suite.mjs';

/** @typedef {import('../lib/world.mjs').World} World */
/** @typedef {import('../driver/index.mjs').Tab} Tab */

const LONG = 'All views are my own and do not necessarily reflect those of my employer.';
const ABOUT = 'A lovely day at Nowhere Green School';
/** Its list of people names her. */
const LISTED = 'Ada Nowhere';
const POST = { site: 'x', path: '/home', config: { compose: true }, editor: '[data-testid="tweetTextarea_0"]', button: '[data-testid="tweetButtonInline"]' };
const DIALOG = { site: 'x', path: '/compose/post', config: {}, editor: '[data-testid="tweetTextarea_0"]', button: '[data-testid="tweetButton"]' };
const BIO = { site: 'x', path: '/settings/profile', config: { compose: true }, editor: 'textarea[name="description"]', button: '[data-testid="Profile_Save_Button"]' };
const CHOICE = 'input[name="Choice2"]';
const ALT = { editor: 'textarea[name="altTextInput"]', button: '[data-testid="endEditingButton"]' };
const REPLY = { site: 'facebook', path: '/', editor: '[role="article"] form [role="textbox"]', button: '[role="article"] form > [role="button"]' };
const GROUP = { site: 'facebook', path: '/groups/100000000000555/', config: { post: true }, editor: '[role="dialog"] [role="textbox"]', button: '[role="dialog"] form > :last-child' };
const WORK = { site: 'facebook', path: `${facebook.profileOf(facebook.STAFF)}/about_work_and_education`, config: {}, editor: '[role="main"] input[type="text"]' };

/** Changes what a page shows. @param {Tab} tab @param {object} part */
const change = (tab, part) => tab.evaluate((part) => /** @type {any} */ (window).__site.change(part), part);

/** @param {Tab} tab @param {string} editor */
async function enter(tab, editor) {
  await tab.until('the editor', (selector) => Boolean(document.querySelector(selector)), editor);
  await tab.click(editor);
}

/** @param {World} world @param {any} how */
async function start(world, { site, path, config, editor }) {
  await world.reset();
  world.on = site;
  const tab = await world.open(path, config);
  await world.planned(tab);
  await enter(tab, editor);
  return tab;
}

/** Nothing is said of what stands there. @param {World} world @param {Tab} tab */
async function silent(world, tab) {
  await judged(world, tab);
  await frames(tab);
  assert.equal(await nudgeNow(tab), null);
}


/** @type {Record<string, import('../lib/suite.mjs').Case>} */
const cases = {};

for (const [name, how] of Object.entries({ inline: POST, 'in a dialog': DIALOG })) {
  cases[`Cmd+Enter ${name} posts like the button: asked once, posted once`] = async (world) => {
    const tab = await start(world, how);
    await tab.type(ABOUT);
    await nudge(tab);
    await tab.press('Enter', ['Meta']);
    await dialog(tab);
    assert.deepEqual(await acts(tab), []);
    await choose(tab, 'addDisclaimer');
    await did(tab, [`post ${ABOUT} ${LONG}`]);
  };
}

cases['Cmd+Enter posts an ordinary text by the very press'] = async (world) => {
  const tab = await start(world, POST);
  await tab.type('Lovely weather.');
  await silent(world, tab);
  await tab.press('Enter', ['Meta']);
  await did(tab, ['post Lovely weather.']);
  assert.equal(await dialogNow(tab), null);
};

cases['a quote of somebody listed is noticed, discreetly, and goes out once'] = async (world) => {
  const tab = await start(world, DIALOG);
  await change(tab, { quotes: PUPILS[0].handle });
  await tab.type('Well done you!');
  const seen = await nudge(tab);
  assert.ok(!/list|pupil|parent/i.test(seen.lines.join(' ')), seen.lines.join(' '));
  assert.ok(!seen.choices.includes('addDisclaimer'));
  await tab.click(DIALOG.button);
  await dialog(tab);
  await choose(tab, 'postAsItIs');
  await did(tab, ['post Well done you!']);
};

cases['a quote of a stranger is neither somebody listed nor a photo'] = async (world) => {
  const tab = await start(world, DIALOG);
  await change(tab, { quotes: STRANGERS[0].handle });
  await tab.type(`${ABOUT}. ${LONG}`);
  await silent(world, tab);
  await tab.click(DIALOG.button);
  await did(tab, [`post ${ABOUT}. ${LONG}`]);
};

cases['a photo beside a quote is a photo'] = async (world) => {
  const tab = await start(world, DIALOG);
  await change(tab, { quotes: STRANGERS[0].handle, media: true });
  await tab.type(`${ABOUT}. ${LONG}`);
  assert.match((await nudge(tab)).text, /official channels/);
};

/** A post with a poll, and the caret in its second choice. @param {World} world @param {string} words */
async function poll(world, words) {
  const tab = await start(world, POST);
  await tab.type(words);
  await tab.click('[data-testid="createPollButton"]');
  await enter(tab, CHOICE);
  return tab;
}

cases['a listed name among the choices of a poll is noticed, and asked about once'] = async (world) => {
  const tab = await poll(world, 'Who sings best?');
  await tab.type(LISTED);
  await nudge(tab);
  await tab.click(POST.button);
  await dialog(tab);
  assert.deepEqual(await acts(tab), []);
  await choose(tab, 'postAsItIs');
  await did(tab, [`post Who sings best? /  / ${LISTED}`]);
};

cases['the school among the choices of a poll: the disclaimer goes into the words above'] = async (world) => {
  const tab = await poll(world, 'Which is best?');
  await tab.type('Nowhere Green School');
  await nudge(tab);
  await answer(tab, 'addDisclaimer');
  await holds(tab, POST.editor, `Which is best? ${LONG}`);
  await noNudge(tab);
  await tab.click(POST.button);
  await did(tab, [`post Which is best? ${LONG} /  / Nowhere Green School`]);
};

cases['a poll is no photo'] = async (world) => {
  const tab = await poll(world, `${ABOUT}. ${LONG}`);
  await tab.type('Yes');
  await silent(world, tab);
  await tab.click(POST.button);
  await did(tab, [`post ${ABOUT}. ${LONG} /  / Yes`]);
};

/** A photo is attached, and the caret in its description. @param {World} world */
async function describe(world) {
  const tab = await start(world, POST);
  await change(tab, { media: true });
  await tab.click('[data-testid="altTextLabel"]');
  await enter(tab, ALT.editor);
  return tab;
}

for (const [what, words, said] of /** @type {[string, string, RegExp][]} */ ([
  ['a listed name', `${LISTED} runs`, /names or reaches/],
  ['the school', 'Sports day at Nowhere Green School', /official channels/],
])) {
  cases[`${what} in the description of a picture is noticed, without a disclaimer, and saved once`] = async (world) => {
    const tab = await describe(world);
    await tab.type(words);
    const seen = await nudge(tab);
    assert.match(seen.text, said);
    assert.ok(!seen.choices.includes('addDisclaimer'), String(seen.choices));
    await tab.click(ALT.button);
    await dialog(tab);
    assert.deepEqual(await acts(tab), []);
    await choose(tab, 'postAsItIs');
    await did(tab, [`describe ${words}`]);
    // Nothing has been posted yet.
    assert.equal(await nudgeNow(tab), null);
  };
}

cases['an ordinary description of a picture is saved by the very press'] = async (world) => {
  const tab = await describe(world);
  await tab.type('A tree in a field');
  await silent(world, tab);
  await tab.click(ALT.button);
  await did(tab, ['describe A tree in a field']);
};

/** Whether a post about the school is noticed now. @param {World} world @param {Tab} tab */
async function posts(world, tab) {
  await tab.evaluate(() => /** @type {any} */ (window).__site.go('/home'));
  await enter(tab, POST.editor);
  await tab.type(ABOUT);
  await judged(world, tab);
  await frames(tab);
  return Boolean(await nudgeNow(tab));
}

for (const [bio, noticed] of /** @type {[string, boolean][]} */ ([['Teacher. Views my own.', false], ['Teacher. Likes rivers.', true]])) {
  cases[`“${bio}” in a profile that was just saved ${noticed ? 'is no' : 'is a'} disclaimer for what is posted after`] = async (world) => {
    const tab = await start(world, BIO);
    await tab.type(bio);
    await judged(world, tab);
    await tab.click(BIO.button);
    await did(tab, [`bio ${bio}`]);
    assert.equal(await posts(world, tab), noticed);
  };
}

for (const [bio, noticed] of /** @type {[string, boolean][]} */ ([['Teacher. Views my own.', false], ['Teacher. Likes rivers.', true]])) {
  cases[`“${bio}” in one’s own profile on X ${noticed ? 'is no' : 'is a'} disclaimer for what is posted after`] = async (world) => {
    await world.reset();
    world.on = 'x';
    const tab = await world.open(`/${STAFF.handle}`, { compose: true, bio });
    await world.planned(tab);
    await world.ready(tab, '[data-testid="sidebarColumn"] [data-testid$="-follow"]', 'go');
    assert.equal(await posts(world, tab), noticed);
  };
}

cases['a disclaimer that the question put into a profile holds for what is posted after'] = async (world) => {
  const tab = await start(world, BIO);
  await tab.type('Teacher at Nowhere Green School');
  await nudge(tab);
  await tab.click(BIO.button);
  await dialog(tab);
  await choose(tab, 'addDisclaimer');
  await did(tab, [`bio Teacher at Nowhere Green School ${LONG}`]);
  assert.equal(await posts(world, tab), false);
};

cases['a profile that was written and not saved is no disclaimer'] = async (world) => {
  const tab = await start(world, BIO);
  await tab.type('Teacher. Views my own.');
  await judged(world, tab);
  assert.equal(await posts(world, tab), true);
};

cases['a profile that was emptied and saved is none any more'] = async (world) => {
  const tab = await start(world, { ...BIO, config: { compose: true, bio: 'Views my own.' } });
  await tab.press('End');
  await tab.type('!');
  await judged(world, tab);
  await tab.press('a', ['Control']);
  await tab.press('Backspace');
  await tab.click(BIO.button);
  await did(tab, ['bio ']);
  assert.equal(await posts(world, tab), true);
};

cases['a reply to a comment on Facebook: noticed, the disclaimer goes in, posted once'] = async (world) => {
  const who = facebook.STRANGERS[4];
  const tab = await start(world, { ...REPLY, config: { replies: who.id } });
  await tab.type(ABOUT);
  await nudge(tab);
  await answer(tab, 'addDisclaimer');
  await holds(tab, REPLY.editor, `${ABOUT} ${LONG}`);
  await noNudge(tab);
  await tab.press('Enter');
  await did(tab, [`comment ${who.handle || who.id}: ${ABOUT} ${LONG}`]);
};

for (const [who, noticed] of /** @type {[any, boolean][]} */ ([[facebook.PUPILS[0], true], [facebook.STRANGERS[4], false]])) {
  cases[`a reply on Facebook to ${noticed ? 'somebody listed' : 'a stranger'} ${noticed ? 'is noticed' : 'says nothing'}`] = async (world) => {
    const tab = await start(world, { ...REPLY, config: { replies: who.id } });
    await tab.type('Well done you!');
    if (noticed) assert.match((await nudge(tab)).text, /names or reaches/);
    else await silent(world, tab);
  };
}

cases['a post in a group on Facebook: noticed, the disclaimer goes in, posted once'] = async (world) => {
  const tab = await start(world, GROUP);
  await tab.type(ABOUT);
  await nudge(tab);
  await answer(tab, 'addDisclaimer');
  await holds(tab, GROUP.editor, `${ABOUT} ${LONG}`);
  await noNudge(tab);
  await tab.click(GROUP.button);
  await did(tab, [`post ${ABOUT} ${LONG}`]);
};

cases['where one works, on Facebook: noticed, asked about at its button, saved once; Close is never held'] = async (world) => {
  const tab = await start(world, WORK);
  await tab.type('Teacher at Nowhere Green School');
  assert.match((await nudge(tab)).text, /Save as it is/);
  await tab.click('[role="main"] form [aria-label="Close"]');
  await did(tab, ['cancel ']);
  assert.equal(await dialogNow(tab), null);
  await tab.click('[role="main"] form [aria-label="Confirm"]');
  await dialog(tab);
  await choose(tab, 'postAsItIs');
  await did(tab, ['cancel ', 'about Teacher at Nowhere Green School']);
};

/** In the content script's world: of how many pieces the picture of an editor's surroundings is. @param {string} selector */
const PIECES = (selector) => `(() => {
  const { observe } = globalThis.schoolgate;
  const element = document.querySelector(${JSON.stringify(selector)});
  const composer = observe.plan().composers.find((one) => element.matches(one.editor));
  return String(observe.look(composer, element).snapshot.nodes.length);
})()`;

for (const [name, how] of Object.entries({ 'draft.js': POST, lexical: GROUP })) {
  cases[`${name}: lines that are written are no pieces of the page`] = async (world) => {
    const tab = await start(world, how);
    await tab.type('One');
    const before = await world.session.content(tab, PIECES(how.editor));
    for (const line of ['Two', 'Three', 'Four']) {
      await tab.press('Enter');
      await tab.type(line);
    }
    await holds(tab, how.editor, 'One\nTwo\nThree\nFour');
    assert.equal(await world.session.content(tab, PIECES(how.editor)), before);
  };
}

export default [suite('compose-kinds', {}, cases)];
