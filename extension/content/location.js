// @ts-check
// Tells what the page and the browser say of location: the site's switches, and whether the site may read the
// position. It never asks for a position.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  /** What was told last, as text. */
  let told = '';
  /** What the browser would answer the site; nothing yet. @type {{state: string} | undefined} */
  let status;

  /** Something on the page may tell the switches; if not, the permission is to be told; nothing is. @type {boolean | undefined} */
  let due = false;

  async function look() {
    const plan = gate.observe.plan();
    if (!plan || !status || due === undefined) return;
    const parts = due ? plan.location : [];
    const { page } = gate.snapshot.page({ ...plan, parts, probes: [], viewer: parts.map(({ name }) => name) });
    due = undefined;
    const permission = status.state;
    const news = JSON.stringify([permission, page.parts, page.parts.length > 0 && page.address]);
    if (news === told) return;
    told = news;
    const answer = await gate.port.ask({ kind: 'locate', page, permission });
    if (!answer) {
      told = '';
      due = true;
    }
    if (answer?.kind === 'note') gate.paint.note({ pressAgain: answer.note, language: answer.language });
  }

  /** Never rejects: what cannot be told now is told after the next change. */
  gate.places = {
    look: () => look().catch(() => {}),
    /** A piece of the page that has come: only what tells a switch is worth a look at the whole page. */
    see(root, plan) {
      due ||= plan.location.some(({ selector }) => root.matches(selector) || root.querySelector(selector)) || due;
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
  // A switch shows its new state a frame later.
  gate.listen('change', () => requestAnimationFrame(changed), true);
})();
