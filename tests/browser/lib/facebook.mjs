// @ts-check
// Where the real shapes of Facebook's buttons stand on the local pages.
import { css } from '../pages/facebook/look.js';

/** A button of the real shape that is not a hidden twin. */
export const BUTTON = '[role="button"]:not([aria-disabled])';
/** The one that stands out among its neighbours. */
export const PRIMARY = `.${css('primary')}:not([aria-disabled])`;
/** The buttons in a profile's head. */
export const HEAD = `[role="main"] .${css('two')}`;
/** The first of them: a friend request, on somebody who is none. */
export const ADD = `${HEAD} > div:first-child ${BUTTON}`;
