// @ts-check
// Private windows, where the person has let the extension in: guarded as all others, and nothing from there is kept.
import assert from 'node:assert/strict';
import { PUPILS } from '../pages/cast.mjs';
import { did } from '../lib/check.mjs';
import { choose, dialog } from '../lib/dialog.mjs';
import { INPUT, bytesOf, given, neverSaw, photo, samePixels } from '../lib/photos.mjs';
import { suite } from '../lib/suite.mjs';

const [PUPIL] = PUPILS;

export default suite('private window', { own: true }, {
  'a pupil is warned of, a place is taken out, and nothing is kept': async (world) => {
    await world.allowPrivate();
    const kept = () => Promise.all(['locations', 'health', 'stored'].map((kind) => world.ask({ kind })));
    const before = await kept();
    const tab = await world.openPrivate('/i/attach');

    await world.session.choose(tab, INPUT, [photo('synth_gps.jpg')]);
    await choose(tab, 'removePlace');
    await did(tab, ['attach synth_gps.jpg']);
    const [[file], ...more] = await given(tab, 'attach');
    assert.deepEqual(more, []);
    await neverSaw(tab, 'synth_gps.jpg');
    assert.ok(await samePixels(tab, file.bytes, bytesOf('synth_gps.jpg').toString('base64'), file.type), 'the same pixels');

    await tab.open(`https://x.com/${PUPIL.handle}`);
    await tab.click(`[data-testid="primaryColumn"] [data-testid="${PUPIL.id}-follow"]`);
    await dialog(tab);
    await choose(tab, 'stop');
    await did(tab, []);

    assert.deepEqual(await kept(), before);
  },
});
