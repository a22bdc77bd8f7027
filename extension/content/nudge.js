// @ts-check
// Paints a nudge that the engine worded: a small layer beside an editor that takes no focus and leaves the page alive.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  /** ms in which a nudge that has just come takes no answer. */
  const SETTLE = 400;
  /** Pixels between a nudge and what it is about, and the most that it is high before something in it is opened. */
  const GAP = 8;
  const TALLEST = 440;
  /** With so many it can still be read, scrolling: rather that in a low window than over the text. */
  const LOWEST = 140;
  const { put, make, build, mount } = gate.paint;
  /** Takes away the one that is shown: there is at most one at a time. */
  let last = () => {};

  gate.style += `
.beside {
  position: fixed; inset: auto; margin: 0; padding: 0; border: 0; background: none; overflow: visible;
  inline-size: min(360px, 100vw - 16px);
}
.beside dialog[open] { position: static; display: block; inline-size: auto; overflow: auto; }
.beside form { padding: 14px 16px 12px; }
.beside h2 { margin-block: 7px 3px; font-size: 15px; }
.beside p, .beside .quiet > summary { font-size: 13.5px; }
.beside form > .quiet { margin-block-start: 5px; }
.beside .ways { grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 6px; margin-block-start: 10px; }
.beside .ways button { min-block-size: 36px; padding: 6px 12px; font-size: 14px; text-align: center; }
.beside :is(.main, .more, .more .ways) { grid-column: 1 / -1; }
.beside .second small { display: none; }
.beside .more > summary { inline-size: fit-content; min-block-size: 0; padding: 2px 0; border: 0; background: none; color: var(--soft); font-size: 13.5px; }`;

  /** All of a nudge but what its lines say. */
  const bare = (dialog) => JSON.stringify({ ...dialog, lines: dialog.lines.length });

  /** Puts a layer near these elements and over none of them: below, above, beside, or below and above with less height;
   * without room, where it hides least. */
  function place(layer, elements) {
    const rects = elements.flatMap((element) => element?.getBoundingClientRect() ?? []).filter(({ width }) => width > 0);
    const { offsetWidth: width, firstElementChild: box } = layer;
    const { clientWidth, clientHeight } = document.documentElement;
    const whole = box.offsetHeight - box.clientHeight + box.scrollHeight;
    const height = Math.min(whole, TALLEST, clientHeight - 2 * GAP);
    const most = { x: Math.max(GAP, clientWidth - width - GAP), y: Math.max(GAP, clientHeight - height - GAP) };
    const edge = (side, pick) => pick(...rects.map((rect) => rect[side]));
    const [left, top, right, bottom] = [edge('left', Math.min), edge('top', Math.min), edge('right', Math.max), edge('bottom', Math.max)];
    const inside = Math.max(GAP, Math.min(left, most.x));
    const near = [[inside, bottom + GAP], [inside, top - height - GAP], [right + GAP, top], [left - width - GAP, top]];
    const low = [[inside, bottom + GAP, clientHeight - bottom - 2 * GAP], [inside, GAP, top - 2 * GAP]].filter(([, , high]) => high >= LOWEST);
    const corners = [most.y, GAP].flatMap((y) => [[most.x, y], [GAP, y]]);
    const within = (/** @type {any} */ [x, y]) => x >= GAP && y >= GAP && x <= most.x && y <= most.y;
    const shared = (start, length, from, to) => Math.max(0, Math.min(start + length, to) - Math.max(start, from));
    const hides = (/** @type {any} */ [x, y, high = height]) => rects.reduce((sum, one) => sum + shared(x, width, one.left, one.right) * shared(y, high, one.top, one.bottom), 0);
    const spots = [...near.filter(within), ...low, ...corners];
    const [x, y, high = height] = spots.reduce((best, spot) => (hides(spot) < hides(best) ? spot : best));
    // What is opened in it makes it grow away from the editor, and no further than the window.
    const up = y + high <= top || y === most.y;
    // Beside nothing that is in view it would only be in the way.
    const away = rects.length > 0 && (bottom < 0 || top > clientHeight) ? 'visibility: hidden; ' : '';
    const spot = `${away}left: ${x}px; ${up ? 'bottom' : 'top'}: ${up ? clientHeight - y - high : y}px`;
    const room = `max-block-size: ${(up ? y + high : clientHeight - y) - GAP}px`;
    // What stays where it is costs the page no new layout.
    if (layer.spot === spot + room) return;
    layer.spot = spot + room;
    layer.style.cssText = spot;
    box.style.cssText = room;
  }

  /**
   * Shows a nudge. `near` gives the elements that it must not cover, as far as they are there; `answer` is what was chosen.
   * @param {any} dialog
   * @param {() => (Element | undefined)[]} near
   */
  gate.nudge = (dialog, near) => {
    const { language, direction } = dialog;
    const layer = make('div', { class: 'beside', role: 'status', popover: 'manual', lang: language, dir: direction });
    const box = put(build(dialog), { open: '' });
    const host = mount(layer);
    const since = performance.now();
    const move = () => place(layer, near());
    const close = () => {
      host.remove();
      gate.seal.leave(host);
    };
    last();
    last = close;
    gate.seal.beside(host);
    // Its buttons come next after what it is about, for who goes by keys.
    /** @type {any} */ (layer).showPopover({ source: near()[0] });
    layer.append(box); // after it is shown, so that it is read out
    move();
    // Not when it has closed, which the browser tells later: the next press must find the answer.
    const answer = new Promise((done) =>
      box.addEventListener('submit', (event) => {
        event.preventDefault();
        if (performance.now() - since <= SETTLE) return;
        close();
        done(event.submitter?.value);
      }),
    );
    /** Says other lines in the same place, so that the focus stays. Whether nothing else was to change. */
    const say = (next) => {
      if (bare(next) !== bare(dialog)) return false;
      box.querySelectorAll('#lines > p').forEach((line, at) => line.textContent === next.lines[at] || (line.textContent = next.lines[at]));
      move();
      return true;
    };
    return { answer, move, close, say, isThere: () => host.isConnected };
  };
})();
