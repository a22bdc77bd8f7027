// @ts-check
// Place × action × press × outcome: every cell of the whole product names the test that proves it or the reason why
// there is none; `holes()` finds the cells that do neither, and any hole fails the run. A reason that leans on another
// cell's test says its name in quotes, and that test must exist too.

/** @typedef {import('../pages/cast.mjs').Somebody} Somebody @typedef {import('../driver/index.mjs').Tab} Tab */

/**
 * @typedef {object} Place
 * @property {string} name
 * @property {string} action
 * @property {(somebody: Somebody) => string} path where it is
 * @property {(somebody: Somebody) => string} target selector of what is pressed
 * @property {string} [judged] selector of what is judged, where something in it is pressed
 * @property {(somebody: Somebody) => string} act what the page does when it is
 * @property {(somebody: Somebody) => import('../pages/site.mjs').Config} [config] how the page is to be
 * @property {(tab: Tab, somebody: Somebody) => Promise<void>} [prepare] what a person does before
 * @property {string[]} [presses] when not all
 */

/**
 * @typedef {object} Outcome what may come of a press: who is there, what is answered, what the page then does
 * @property {Somebody} who
 * @property {string} ready the verdict before the press
 * @property {string | null} answer to the dialog; null: there is none
 * @property {boolean} does whether the page does it in the end
 * @property {import('../pages/site.mjs').Config} [config] how the page is to be for it
 */

/** @typedef {(place: Place, press: string, outcome: string) => boolean} Applies */
/** @typedef {[applies: Applies, why: (place: Place, press: string, outcome: string) => string]} Reason */
/** @typedef {{place: Place, action: string, press: string, outcome: string, test?: string, reason?: string}} Cell */

export const PRESSES = ['click', 'Enter', 'Space', 'touch'];

/** @param {string} place @param {string} press @param {string} outcome */
export const testName = (place, press, outcome) => `${place} · ${press} · ${outcome}`;

/** Why a place that has `presses` does without this one. @param {Place} place @param {string} press */
export function reasonForPress({ name }, press) {
  if (name.endsWith('editor')) return press === 'Space' ? 'Space is a letter there' : 'a pointer only places the caret there';
  return `the page does nothing on ${press} there`;
}

/** The cells of one site. */
export class Grid {
  /** @param {{places: Place[], outcomes: Record<string, Outcome>, reasons: Reason[]}} site */
  constructor({ places, outcomes, reasons }) {
    this.places = places;
    this.outcomes = outcomes;
    this.reasons = reasons;
  }

  /** What a cell names: `test`, a case of the matrix, or `reason`.
   *  @param {Place} place @param {string} action @param {string} press @param {string} outcome
   *  @returns {{test?: string, reason?: string}} */
  #cell(place, action, press, outcome) {
    if (action !== place.action) return { reason: `this place offers "${place.action}" only` };
    const found = this.reasons.find(([applies]) => applies(place, press, outcome));
    return found ? { reason: found[1](place, press, outcome) } : { test: testName(place.name, press, outcome) };
  }

  /** Every cell. @returns {Generator<Cell>} */
  *cells() {
    const actions = [...new Set(this.places.map(({ action }) => action))];
    for (const place of this.places)
      for (const action of actions)
        for (const press of PRESSES)
          for (const outcome of Object.keys(this.outcomes)) yield { place, action, press, outcome, ...this.#cell(place, action, press, outcome) };
  }

  /** Cells that name neither a reason nor a test that exists. @param {Set<string>} tests names of cases */
  holes(tests) {
    const leansOn = (/** @type {string} */ reason) => /"([^"]+ · [^"]+)"/.exec(reason)?.[1];
    return [...this.cells()]
      .filter(({ test, reason }) => {
        const needed = reason ? leansOn(reason) : (test ?? '');
        return needed !== undefined && !tests.has(needed);
      })
      .map(({ place, action, press, outcome }) => `${place.name} · ${action} · ${press} · ${outcome}`);
  }
}
