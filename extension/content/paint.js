// @ts-check
// Paints a dialog that the engine worded, in a closed root that is in the page only while it is open. It hears only
// events that never leave that root (`submit`, `cancel`, `close`, `toggle`); seal.js keeps all others from everybody.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  const OPEN = false; // test builds only
  /** ms that a note stays for each letter, and for sixty more. */
  const READING = 50;
  const SHIELD = 'M8 1.4 13.8 3.7v4c0 3.5-2.4 5.8-5.8 6.9-3.4-1.1-5.8-3.4-5.8-6.9v-4z';

  /** At most one dialog at a time: the next waits. @type {Promise<any>} */
  let turn = Promise.resolve();

  /** An element with its attributes and children; text is only ever text. */
  function put(element, attributes, ...children) {
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    element.append(...children.filter(Boolean));
    return element;
  }
  const make = (tag, attributes, ...children) => put(document.createElement(tag), attributes, ...children);
  const list = (lines) => make('ul', {}, ...lines.map((line) => make('li', {}, line)));
  /** What opens below its heading. Reasons are there only while it is open: the page could search for their words. */
  function fold(kind, title, hint, inside) {
    const heading = make('summary', {}, make('span', {}, title, hint && make('small', {}, hint)));
    const box = make('details', { class: kind }, heading, kind === 'more' && inside);
    if (kind !== 'more') box.addEventListener('toggle', () => (box.open ? box.append(inside) : inside.remove()));
    return box;
  }

  function shield() {
    const draw = (tag, attributes, ...inside) => put(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, ...inside);
    return draw('svg', { width: 15, height: 15, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, draw('path', { d: SHIELD }));
  }

  function build({ kind, language, direction, brand, title, lines, whyTitle, why, moreTitle, moreHint, choices, danger, channel, copyLabel }) {
    const way = ({ choice, label, hint, place }) => {
      if (choice === 'danger') return danger.length > 0 && fold('quiet', label, hint, list(danger));
      return make('button', { value: choice, class: place }, label, hint && make('small', {}, hint));
    };
    const at = (where) => choices.filter(({ place }) => place === where).map(way).filter(Boolean);
    const more = at('more');
    const foot = at('foot');
    if (channel) foot.unshift(make('div', { class: 'channel' }, make('p', {}, channel), make('button', { value: 'copy' }, copyLabel)));
    return make('dialog', { class: kind, lang: language, dir: direction, 'aria-labelledby': 'title', 'aria-describedby': 'lines' },
      make('form', { method: 'dialog' },
        make('div', { class: 'brand' }, shield(), brand),
        make('h2', { id: 'title' }, title),
        make('div', { id: 'lines' }, ...lines.map((line) => make('p', {}, line))),
        why.length > 0 && fold('quiet', whyTitle, '', list(why)),
        make('div', { class: 'ways' }, ...at('main'), ...at('second'),
          more.length > 0 && fold('more', moreTitle, moreHint, make('div', { class: 'ways' }, ...more))),
        foot.length > 0 && make('div', { class: 'foot' }, ...foot)));
  }

  /** Puts content into the page, in a root of its own. */
  function mount(content) {
    const host = document.createElement('div');
    for (const name in gate.hostStyle) host.style.setProperty(name, gate.hostStyle[name], 'important');
    if (OPEN) host.setAttribute('data-schoolgate', '');
    const root = host.attachShadow({ mode: OPEN ? 'open' : 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(gate.style);
    root.adoptedStyleSheets = [sheet];
    root.append(content);
    document.documentElement.append(host);
    return host;
  }

  /** Copies the line before a button, or selects it where the browser will not copy. */
  async function copy(button, done) {
    const line = button.previousElementSibling;
    try {
      await navigator.clipboard.writeText(line.textContent);
      button.textContent = done;
    } catch {
      getSelection()?.selectAllChildren(line);
    }
  }

  /** @returns {Promise<string>} */
  function open(dialog) {
    return new Promise((answer, fail) => {
      const box = build(dialog);
      const host = mount(box);
      const finish = (choice = 'stop') => {
        watch.disconnect();
        box.onclose = null;
        box.close(); // gives the focus back
        host.remove();
        gate.seal.lift();
        answer(choice);
      };
      // The page may take our host away: that is no consent.
      const watch = new MutationObserver(() => host.isConnected || finish());
      watch.observe(document, { childList: true });
      watch.observe(document.documentElement, { childList: true });
      // The browser tells of a closed dialog later: by then the next press may have come. So we close it, but where the
      // browser does not ask.
      box.onclose = () => finish();
      box.onsubmit = box.oncancel = (/** @type {any} */ event) => {
        const { submitter } = event;
        event.preventDefault();
        if (submitter?.value === 'copy') copy(submitter, dialog.copiedLabel);
        else if (gate.seal.listens()) finish(submitter?.value);
      };
      gate.seal.close(host);
      try {
        box.showModal();
        box.querySelector('.main')?.focus();
      } catch (error) {
        fail(error);
        finish();
      }
    });
  }

  gate.paint = {
    put,
    make,
    build,
    mount,
    /** Shows a dialog when no other is open. What was chosen: `stop` for Esc. Rejects when it cannot be shown. */
    ask(dialog) {
      const shown = turn.then(() => open(dialog));
      turn = shown.catch(() => {});
      return shown;
    },
    /** A note that asks nothing, takes no focus and leaves by itself. */
    note(text) {
      const { language } = gate.observe.plan();
      const note = make('div', { class: 'note', role: 'status', popover: 'manual', lang: language, dir: 'auto' });
      const host = mount(note);
      note.showPopover();
      note.textContent = text; // after it is shown, so that it is read out
      setTimeout(() => host.remove(), READING * (60 + text.length));
    },
  };
})();
