// @ts-check
// The cells of every site: a new site is one line here.
import { FACEBOOK } from './facebook.mjs';
import { X } from './x.mjs';

/** @type {Record<string, import('./grid.mjs').Grid>} */
export const GRIDS = { x: X, facebook: FACEBOOK };
