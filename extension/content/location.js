// @ts-check
// Tells what the page and the browser say of location: the site's switches, whose they are, and whether the site may
// read the position. It never asks for a position.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  /** ms after which a switch shows what was pressed, and after which a site may have refused it. */
  const LATER = [50, 2000];
  /** Looks at a page that is still being built: who is signed in may come late. */
  const EARLY = 10;
  /** What was told last, as text. */
  let told = '';
  /** What the browser would answer the site; nothing yet. @type {{state: string} | undefined} */
  let status;
  /** There may be something to tell. */
  let due = true;
  let looks = 0;
  /** A switch stands on the page. */
  let shows = false;
  /** Something that tells of location has come, or may have: else there is nothing to look for. */
  let came = false;

  async function look() {
    const plan = gate.observe.plan();
    if (!plan || !status || !due) return;
    const parts = came ? plan.location : [];
    const viewer = [...plan.viewer, ...parts.map(({ name }) => name)];
    const { page } = gate.snapshot.page({ ...plan, parts: [...plan.parts, ...parts], viewer });
    shows = page.parts.some(({ tag }) => tag === 'input');
    // What inline scripts tell is there from the start, and may tell less.
    due = ++looks < EARLY && !page.parts.some(({ part }) => plan.viewer.includes(part));
    const permission = status.state;
    const news = JSON.stringify([permission, page]);
    if (news === told) return;
    told = news;
    const answer = await gate.port.ask({ kind: 'locate', page, permission });
    if (!answer) told = '';
    if (answer?.kind === 'note') gate.paint.note(answer.note);
  }

  /** Never rejects: what cannot be told now is told after the next change. */
  gate.places = {
    look: () => look().catch(() => {}),
    /** A piece of the page has come: beside a switch it may say that the site refuses. @param {boolean} all of the page,
     * which is looked at when what was told may be forgotten */
    stir(all) {
      if (all) told = '';
      due ||= !told || shows;
    },
    /** Something that was searched for. */
    see(element) {
      if (gate.observe.plan().location.some(({ selector }) => element.matches(selector))) due = came = true;
    },
  };

  function changed() {
    due = true;
    gate.places.look();
  }

  navigator.permissions
    .query({ name: 'geolocation' })
    .then((answer) => {
      status = answer;
      answer.addEventListener('change', changed, { signal: gate.signal });
    })
    .catch(() => (status = { state: 'unknown' }))
    .then(gate.places.look);
  // A site may turn a switch back, which tells nobody.
  gate.listen('click', () => shows && LATER.forEach((later) => setTimeout(changed, later)), true);
})();
