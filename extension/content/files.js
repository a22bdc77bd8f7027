// @ts-check
// Holds files that are on their way into the page until it is known whether they carry a place. What is handed on
// goes the way it came: the same input, drop or paste. It fails open: whatever goes wrong, the files go on as they are.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  /** ms that the page waits, and longer for each file: of an album nothing is to go on unchecked. */
  const WAIT = 3000;
  const EACH = 200;
  const MOST = 100;
  /** Types that no camera writes. A file without a type may be anything. */
  const OTHER = /^(?!image\/|video\/|application\/octet-stream$)./;
  /** What tells one drop from another. */
  const LIKENESS = 'bubbles cancelable composed clientX clientY ctrlKey shiftKey altKey metaKey'.split(' ');

  /** Our own events are under way. */
  let passing = false;
  /** Files could not be handed on here: the next ones go their way untouched. */
  let stuck = false;
  /** Inputs whose `input` was held: `change` is the same choice. */
  const held = new WeakSet();
  /** What was in an input when its picker opened. @type {WeakMap<object, File[]>} */
  const before = new WeakMap();

  const isInput = (one) => one.matches?.('input[type=file]');
  /** Whether files may carry a place, and are looked into at all. */
  const mayCarry = (files) => files.some(({ type }) => !OTHER.test(type)) && gate.observe.plan()?.files !== null && gate.port.alive();

  /** Says something about files. @param {'unchecked' | 'stuck'} what */
  function say(what) {
    const plan = gate.observe.plan();
    if (plan?.files) gate.paint.note(plan.files[what]);
  }

  /** Goes on unseen: whole folders, what had no answer, and what could not be handed on. */
  function pass(files) {
    gate.tally.unseen += files.length;
    say('unchecked');
  }

  /** The files as they may go on, nothing when they may not; and what is to be said then.
   * @param {File[]} files @returns {Promise<{goes?: File[], note?: string}>} */
  async function judge(files) {
    // What cannot be read is no bytes.
    const give = ([file, start, end], to) => files[file].slice(start, end).arrayBuffer().catch(() => {}).then(to).catch(() => {});
    const wait = WAIT + EACH * Math.min(files.length, MOST);
    const what = { sizes: files.map(({ size, type }) => [size, type]), give, wait };
    const asked = gate.port.look({ kind: 'files', address: location.href }, what);
    const late = new Promise((end) => setTimeout(end, wait));
    const { answer, pieces = [] } = (await Promise.race([asked, late])) ?? {};
    if (answer?.kind !== 'files') {
      // Asked again over another port, it is about no files: nobody counts these twice.
      what.sizes = [];
      gate.port.replace();
      pass(files);
      return { goes: files };
    }
    const { dialog, note } = answer;
    const choice = dialog && (await gate.paint.ask(dialog));
    if (choice === 'stop') return {};
    if (choice === 'attachAsIs') return { goes: files };
    const clean = (file, index) => {
      const parts = choice && pieces[index]?.map((piece) => (Array.isArray(piece) ? file.slice(...piece) : piece));
      return parts ? new File(parts, file.name, file) : file; // with its type and its time
    };
    return { goes: files.map(clean), note };
  }

  /** Has files judged, and what may go on handed on. Where that fails nothing is attached, and the next ones are left alone. */
  async function hold(files, handOn) {
    const { goes, note } = await judge(files).catch(() => ({ goes: files, note: '' }));
    passing = true;
    try {
      handOn(goes);
    } catch {
      stuck = !!goes;
    } finally {
      passing = false;
    }
    if (stuck) say('stuck');
    else if (note) gate.paint.note(note);
  }

  /** An element, or what the page has put in its place, if that is one thing. On another page there is none: what was
   * meant for a private message must not go into a post. @param {string} address the page that the element was on */
  function still(element, address, others) {
    const [other, ...more] = element.isConnected || location.href !== address ? [] : others();
    return more.length > 0 ? element : (other ?? element);
  }

  /** Puts files into an input, which tells nobody. */
  function fill(input, files) {
    const data = new DataTransfer();
    for (const file of files) data.items.add(file);
    input.files = data.files;
  }

  /** Gives files to an input. */
  function put(input, files) {
    fill(input, files);
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Files were chosen: `input` and `change` follow one another. */
  function chosen(event) {
    const [input] = event.composedPath();
    const { href } = location;
    if (passing || !event.isTrusted || !isInput(input)) return;
    if (event.type === 'change' && held.delete(input)) return event.stopImmediatePropagation();
    const files = [...input.files];
    if (!mayCarry(files)) return;
    if (stuck || input.webkitdirectory) return event.type === 'change' && pass(files);
    event.stopImmediatePropagation();
    held.add(input);
    // `change` does not come out of a shadow tree.
    const root = /** @type {any} */ (input.getRootNode());
    if (root.host) root.addEventListener('change', chosen, { capture: true, once: true });
    fill(input, before.get(input) ?? []);
    before.delete(input);
    const inputs = () => [...document.querySelectorAll('input[type=file]')];
    const known = inputs();
    hold(files, (files) => {
      const others = () => inputs().filter((one) => one.isEqualNode(input) && !known.includes(one));
      if (files) put(still(input, href, others), files);
    });
  }

  /** The like of a drop or paste, with these files. Firefox shows its data to the page only if it is the page's own. */
  function twin(event, type, files, texts) {
    const page = /** @type {any} */ (window).wrappedJSObject ?? window;
    const carries = event.dataTransfer ? 'dataTransfer' : 'clipboardData';
    const likeness = new page.Object();
    for (const name of LIKENESS) likeness[name] = event[name];
    likeness[carries] = new page.DataTransfer();
    const like = new page[event.constructor.name](type, likeness);
    for (const file of files) like[carries].items.add(file);
    for (const [format, text] of texts) {
      try {
        like[carries].setData(format, text);
      } catch {} // some are the browser's alone
    }
    return like;
  }

  /** Files were dropped or pasted. */
  function brought(event) {
    const data = event.dataTransfer ?? event.clipboardData;
    const files = [...data.files];
    if (passing || !event.isTrusted || !mayCarry(files)) return;
    const texts = [...data.types].filter((format) => format !== 'Files').map((format) => [format, data.getData(format)]);
    // A word processor adds a picture of the text that it copies, and nobody took that.
    if (event.type === 'paste' && texts.some(([format]) => /html|rtf/.test(format)) && files.every(({ type }) => type === 'image/png')) return;
    if (stuck || [...data.items].some((item) => item.webkitGetAsEntry?.()?.isDirectory)) return pass(files);
    const [aim] = event.composedPath();
    const { href } = location;
    gate.seal.stop(event);
    hold(files, (files) => {
      const target = still(aim, href, () => (event.type === 'drop' ? [document.elementFromPoint(event.clientX, event.clientY)] : []));
      if (files) {
        const goes = target.dispatchEvent(twin(event, event.type, files, texts));
        // What the browser itself would do.
        if (goes && isInput(target)) put(target, target.multiple ? files : files.slice(0, 1));
      } else if (event.type === 'drop') target.dispatchEvent(twin(event, 'dragleave', [], []));
    });
  }

  // An input's picker opens.
  gate.listen('click', ({ target }) => isInput(target) && before.set(target, [...target.files]), true);
  gate.listen('input change', chosen);
  gate.listen('drop paste', brought);
})();
