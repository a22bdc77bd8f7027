// @ts-check
// Watches candidates come and asks about them ahead, so that a press finds its verdict ready. Looks at added nodes
// only, in slices between frames; rests while the tab is hidden; keeps what it learns by digest, never by node.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  /** ms of a frame that may be used, and ms in which additions are gathered first. */
  const SLICE = 4;
  const GATHER = 200;
  /** Snapshots in one request. */
  const BATCH = 64;
  /** ms until a question that had no answer is asked again. */
  const AGAIN = 2000;
  /** Added roots, or verdicts, that are kept. */
  const KEPT = 2000;

  /** What the site's plan says, once it is known. */
  let plan;
  let address = '';
  /** A question for the plan is under way; when there was no answer, the next waits until then. */
  let asking = false;
  let patience = 0;
  let epoch = -1;
  /** Nothing can have changed unheard: the port has held since the background last told the epoch. */
  let sure = false;
  let waking = false;
  /** The menu opener that was pressed last. */
  let opener;
  /** Verdicts by digest; `asked` until the answer is there. @type {Map<string, string>} */
  const ready = new Map();
  /** Added subtrees, and the candidates found in them. @type {Set<Element>} */
  const added = new Set();
  /** The page as a whole, for all slices of one gathering. */
  let whole;
  /** @type {Set<Element>} */
  const found = new Set();
  /** How many of each candidate came. @type {Map<string, number>} */
  const seen = new Map();
  /** Until when a page must be in view before it says something that nothing was found on it; never, once it was told. */
  let viewed = NaN;

  const now = () => performance.now();
  const look = (candidate, element, whole) => gate.snapshot.look(plan, candidate, element, opener, whole);

  /** Verdicts of another epoch count no more; what is in view is asked about anew. */
  function renew(told) {
    sure = true;
    if (told === epoch) return;
    if (epoch >= 0) address = ''; // What is to be looked for may have changed with the settings.
    epoch = told;
    ready.clear();
    queue(true);
  }

  /** Asks what to look for here: at the start, and whenever the page has moved. */
  async function hello() {
    if (asking || location.href === address || now() < patience) return;
    asking = true;
    address = location.href;
    const told = await gate.port.ask({ kind: 'hello', address });
    asking = false;
    if (told?.kind !== 'plan') {
      // Without a plan nothing is seen here: what happens next on the page asks again.
      address = '';
      patience = now() + AGAIN;
      return;
    }
    plan = told.plan && { ...told, ...told.plan };
    renew(told.epoch);
    if (!plan) return;
    plan.any = plan.search.map(({ selector }) => selector).join();
    plan.hushed = [gate.snapshot.typed, plan.private].filter(Boolean).join();
    queue(true);
    gate.composer.planned();
    gate.guard.planned(plan);
    hello(); // The page may have moved meanwhile.
  }

  /** @param {boolean} [all] of the page, which then stands for whatever else has come */
  function queue(all) {
    const top = document.documentElement;
    // Where so much has come, the tab has been hidden for long.
    if (all || added.size > KEPT || added.has(top)) {
      added.clear();
      added.add(top);
    }
    wake();
  }

  /** A hidden tab gets no frames, and so no work. */
  function wake() {
    // What was added may belong to another page than the one that was looked at.
    whole = undefined;
    if (waking) return;
    waking = true;
    setTimeout(() => {
      hello();
      requestAnimationFrame(slice);
    }, GATHER);
  }

  function slice() {
    hello(); // Settings may have changed while nothing was in view.
    try {
      if (plan) work(now() + SLICE);
    } catch {}
    waking = plan && added.size + found.size > 0;
    if (waking) requestAnimationFrame(slice);
  }

  /** One slice of work; what is left waits for the next frame. */
  function work(end) {
    viewed ||= end + 3000;
    // One after the other they are quick in all of a page, joined in a part of it.
    const each = plan.search.filter(gate.find.here).map(({ selector }) => selector);
    const joined = each.join() || 'none';
    const top = document.documentElement;
    const keep = (one) => found.add(one);
    gate.places.stir(added.has(top));
    for (const root of added) {
      if (now() > end) break;
      added.delete(root);
      if (!root.isConnected) continue;
      if (root.matches(joined)) keep(root);
      for (const selector of root === top ? each : [joined]) root.querySelectorAll(selector).forEach(keep);
    }
    const news = [];
    for (const element of found) {
      if (news.length === BATCH) break;
      found.delete(element);
      // What goes wrong with one takes none of the others along.
      try {
        gate.places.see(element);
        const candidate = element.isConnected && gate.find.which(plan, element);
        const view = candidate && look(candidate, element, (whole ??= gate.snapshot.page(plan)));
        if (view && isNews(view)) news.push(view);
      } catch {}
      // After the first only: right after the search the page is still at hand, a frame later it costs several times as much.
      if (now() > end) break;
    }
    send(news);
    if (!(added.size + found.size)) gate.places.look();
  }

  function isNews({ key, candidate }) {
    const known = ready.get(key);
    if (known === 'asked' || known === 'again' || (known && sure)) return false;
    ready.set(key, known === 'ask' ? 'again' : 'asked');
    seen.set(candidate.id, (seen.get(candidate.id) ?? 0) + 1);
    return true;
  }

  async function send(news) {
    if (!news.length) return;
    const snapshots = news.map(({ key, snapshot }) => ({ key, snapshot }));
    const told = await gate.port.ask({ kind: 'look', page: news[0].page, snapshots });
    for (const { key } of news) {
      if (ready.get(key) === 'asked') ready.delete(key);
      if (ready.get(key) === 'again') ready.set(key, 'ask');
    }
    if (told?.kind !== 'looked') return;
    renew(told.epoch);
    for (const outcome of told.outcomes) ready.set(outcome.key, outcome.ready);
    for (const key of [...ready.keys()].slice(0, -KEPT)) ready.delete(key);
  }

  /** Asks about the candidate that the pointer or the focus has come to; this also wakes the background. Writing changes
   * what stands around an editor, a frame later: a hint goes, another button comes. */
  function ahead(event) {
    hello();
    const hit = plan && gate.find.pressed(plan, event, true);
    if (hit && event.type === 'input') requestAnimationFrame(() => ask(hit));
    else if (hit) ask(hit);
  }

  const inquire = (view) => isNews(view) && send([view]);
  const ask = ({ candidate, element }) => inquire(look(candidate, element));

  /** Tells the counts, once also that there are none; never about anybody. */
  function tell() {
    const { tally } = gate;
    const nothing = !(tally.pressed + tally.letGo + tally.unseen + seen.size);
    if (!document.hidden || (nothing && !(now() > viewed))) return;
    viewed = Infinity;
    gate.port.ask({ kind: 'tally', address, tally: { ...tally, seen: [...seen] } });
    for (const name in tally) tally[name] = 0;
    seen.clear();
  }

  const observer = new MutationObserver((records) => {
    gate.composer.moved();
    let came;
    for (const { addedNodes } of records) {
      for (let i = 0; i < addedNodes.length; i++) {
        const one = /** @type {any} */ (addedNodes[i]);
        // Much of what pages add they take away at once.
        if (one.nodeType === 1 && one.isConnected) came = added.add(one);
      }
    }
    if (came) queue();
  });
  observer.observe(document, { childList: true, subtree: true });
  gate.signal.addEventListener('abort', () => observer.disconnect());
  gate.listen('pointerover pointerdown focusin input', ahead, true);
  gate.listen('popstate', hello);
  gate.listen('pagehide visibilitychange', tell);
  gate.listen('pageshow', ({ persisted }) => {
    if (!persisted) return;
    gate.port.replace();
    address = '';
    hello();
  });

  gate.observe = {
    renew,
    look,
    plan: () => plan,
    /** The port broke: older verdicts wait for the next answer to confirm them. */
    doubt: () => (sure = false),
    /** The verdict on a digest: `go`, `ask`, `unreadable`, or nothing yet. `ask` outlives a doubt: the press is asked
     * about in any case, and a background that starts anew may need longer than a press may wait for the unknown. */
    ready(key) {
      const known = ready.get(key);
      if (known === 'ask' || known === 'again') return 'ask';
      return sure && known !== 'asked' ? known : undefined;
    },
    /** What was answered may have changed the verdict. */
    again(view) {
      ready.delete(view.key);
      inquire(view);
    },
    /** Remembers a menu's opener, from which the menu's items take their target. */
    opened: (element) => (opener = element),
  };
  hello();
})();
