// @ts-check
// Pictures of pieces of the page (gate-model's `Page` and `Snapshot`) and digests of what in them says who is meant.
// Never what a person typed, never the messages of a thread. crates/gate-read does the same to saved pages.
(() => {
  const gate = (globalThis.schoolgate ??= {});
  const NODES = 400;
  const PART_NODES = 150;
  const UNITS = 24_000;
  const LEFT_OUT = /^(script|style|noscript|template|link|meta|br|head|iframe)$/;
  const LEAF = /^(svg|select)$/;
  const TYPED = 'input,textarea,select,[contenteditable]';
  const SPACE = /\s+/g;
  /** What changes beside an editor while somebody writes. */
  const BESIDE = 'button,[role=button],[aria-hidden=true]';

  /** An attribute, `''` when absent. */
  const read = (element, name) => element.getAttribute(name) ?? '';
  const within = (element, selector) => selector !== '' && element?.closest(selector) != null;

  function stateOf(element) {
    const on = (name) => read(element, `aria-${name}`) === 'true';
    const flags = [
      element.hasAttribute('disabled') || on('disabled'),
      on('hidden'),
      on('expanded'),
      element.hasAttribute('aria-haspopup'),
      element.checked === true || on('checked'),
      read(element, 'tabindex') === '-1',
      on('modal'),
    ];
    return flags.reduce((bits, flag, bit) => bits | (+flag << bit), 0);
  }

  /** The element's own text, without its children's. */
  function ownText(element) {
    const runs = [];
    for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeType === 3) runs.push(node.data);
    return runs.join(' ').replace(SPACE, ' ').trim();
  }

  /** An address without what changes without meaning; all of one that is none, as a link may hold anything. */
  function place(address, { keepParams }) {
    try {
      const { origin, pathname, searchParams } = new URL(address);
      const kept = [...keepParams].sort().map((name) => searchParams.getAll(name).map((value) => `${name}=${value}`));
      return [origin + pathname, ...kept.flat()].join('&');
    } catch {
      return address;
    }
  }

  function nodeOf(element, plan, hushed) {
    const node = { tag: element.localName, state: stateOf(element) };
    const put = (name, value, most = 500) => value && (node[name] = value.slice(0, most));
    put('role', read(element, 'role').trim());
    put('testId', read(element, ['data-testid', ...plan.testIdAttributes].find((name) => element.hasAttribute(name))));
    if (/^(a|area)$/.test(node.tag) && /^https?:/.test(element.href)) put('href', element.href, 1000);
    put('label', ['aria-label', 'alt', 'title'].map((name) => read(element, name)).find((text) => text.trim()));
    put('attributes', plan.attributes.filter(([, bearers]) => element.matches(bearers)).map(([name]) => `${name}=${read(element, name)}`).join('\n'));
    if (!hushed) put('text', ownText(element));
    return node;
  }

  /** What of a node says who is meant. */
  function identity(node, plan, restless) {
    const { tag, role, testId, label, text, href } = node;
    return [tag, role, testId, label, restless ? '' : text, href && place(href, plan)].join('\x01');
  }

  /** Collects elements with all below them, up to the caps. */
  function walker(plan) {
    const elements = [];
    const nodes = [];
    const marks = [];
    let units = 0;

    function add(element, parent, hushed, restless, most) {
      const { localName } = element;
      if (LEFT_OUT.test(localName) || (localName === 'source' && element.closest('picture'))) return true;
      if (parent !== undefined && plan.leftOut && element.matches(plan.leftOut)) return true;
      hushed ||= element.matches(plan.hushed);
      restless ||= plan.volatile !== '' && element.matches(plan.volatile);
      const node = nodeOf(element, plan, hushed);
      const size = Object.values(node).reduce((sum, { length }) => sum + (length ?? 0), 0);
      if (nodes.length === most || units + size > UNITS) return false;
      units += size;
      const index = nodes.length;
      node.parent = parent ?? index;
      elements.push(element);
      nodes.push(node);
      // What is inside an editor changes with every letter.
      marks.push(hushed && within(element.parentElement, TYPED) ? '' : identity(node, plan, restless));
      for (let child = LEAF.test(localName) ? null : element.firstElementChild; child; child = child.nextElementSibling) {
        if (!add(child, index, hushed, restless, most)) return false;
      }
      return true;
    }

    return {
      elements,
      nodes,
      marks,
      /** Whether all of a root came in below the caps. */
      take: (root, most = NODES) => add(root, undefined, within(root, plan.hushed), within(root, plan.volatile), most),
      /** Forgets what came in after. */
      back: (length) => [elements, nodes, marks].forEach((list) => list.splice(length)),
      /** Marks the nodes that others name as their description. */
      describe() {
        const named = new Set(elements.flatMap((element) => read(element, 'aria-describedby').split(SPACE)));
        elements.forEach((element, index) => {
          if (element.id && named.has(element.id)) nodes[index].state |= 128;
        });
        return nodes;
      },
    };
  }

  /** Where a snapshot starts. */
  function rootOf(element, reach) {
    if (reach.kind === 'closest') return element.closest(reach.selector) ?? element;
    if (reach.kind === 'alone') return element;
    const counts = (one) => one.matches(reach.until) && !within(one, reach.skip);
    for (let node = element; node && node !== document.body; node = node.parentElement) {
      if (counts(node) || [...node.querySelectorAll(reach.until)].some(counts)) return node;
      if (node.matches(reach.stop)) break;
    }
    return element;
  }

  /** Windows of inline scripts, kept with the text node they were cut from. */
  const windows = new WeakMap();

  function windowOf(script, { name, needle, length }) {
    const text = script?.matches('script:not([src])') && script.firstChild;
    if (!text) return '';
    const known = windows.get(text) ?? {};
    windows.set(text, known);
    const key = `${name} ${text.length}`;
    const cut = (all, at = all.indexOf(needle)) => (at < 0 ? '' : all.slice(at, at + length));
    return (known[key] ??= cut(script.textContent));
  }

  /** What a probe finds in the first script that holds it; while that stands there, no other is looked for. */
  function probed(probe) {
    const holds = (script) => script.matches(probe.selector) && windowOf(script, probe);
    if (!probe.home?.isConnected) probe.home = [...document.scripts].find(holds);
    return windowOf(probe.home, probe);
  }

  /** The page as a whole, and what identifies its parts and probes. All but what tells who is signed in is looked for
   * when it is needed: to find that something is not there takes a look through all of the page. */
  function page(plan) {
    const identities = {};
    const walk = walker(plan);
    const probes = [];

    function need(names) {
      const wanted = ({ name }) => names.includes(name) && !(name in identities);
      for (const { name, selector } of plan.parts.filter(wanted)) {
        identities[name] = '';
        const root = document.querySelector(selector);
        const start = walk.nodes.length;
        if (root && walk.take(root, Math.min(start + PART_NODES, NODES)) && walk.nodes[start]) {
          walk.nodes[start].part = name;
          identities[name] = walk.marks.slice(start).filter(Boolean).join('\x02');
        } else walk.back(start);
      }
      for (const probe of plan.probes.filter(wanted)) {
        const found = (identities[probe.name] = probed(probe));
        if (found) probes.push([probe.name, found]);
      }
      walk.describe();
    }

    need(plan.viewer);
    return { page: { address: location.href, language: document.documentElement.lang, parts: walk.nodes, probes, touched: !!gate.touched }, identities, need };
  }

  /** Two sums over a text, and its length. */
  function hash(text) {
    let a = 0;
    let b = 0;
    for (let i = 0; i < text.length; i++) {
      a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
      b = Math.imul(b, 0x5f356495) + text.charCodeAt(i);
    }
    return [a, b, text.length].map((part) => part.toString(36)).join('.');
  }

  /** The menu's opener: the one pressed last, else the one that says it is open. */
  function around(opener, plan) {
    const element = opener?.isConnected ? opener : [...document.querySelectorAll(plan.openers)].find((one) => read(one, 'aria-expanded') === 'true');
    const walk = walker(plan);
    if (element && !walk.take(rootOf(element, plan.openerReach))) walk.back(0);
    return walk;
  }

  /**
   * A candidate with its surroundings, and its digest.
   * @param whole what `page` gave
   */
  function look(plan, candidate, element, opener, whole = page(plan)) {
    whole.need(candidate.parts);
    const walk = walker(plan);
    const cut = !walk.take(rootOf(element, candidate.reach));
    const target = walk.elements.indexOf(element);
    if (target < 0) walk.back(0);
    const from = candidate.usesOpener && plan.openers ? around(opener, plan) : walker(plan);
    const before = walk.marks.slice(0, Math.max(target, 0)).filter(Boolean);
    const writes = candidate.press === 'enterSends' && target >= 0;
    const counts = walk.marks.filter((mark, index) => mark && !(writes && index > target && within(walk.elements[index], BESIDE)));
    const marks = [candidate.id, before.length, ...counts, '', ...from.marks];
    for (const name of candidate.parts) marks.push(name, whole.identities[name]);
    if (candidate.usesAddress) marks.push(place(whole.page.address, plan));
    const snapshot = { candidate: candidate.id, nodes: walk.describe(), target: Math.max(target, 0), opener: from.describe(), cut: cut || target < 0 };
    return { candidate, element, page: whole.page, snapshot, key: hash(marks.join('\x02')) };
  }

  /** What a person reads on an element: its label, and its text with that of all below it. */
  function words(plan, element) {
    const { nodes, take } = walker(plan);
    take(element);
    return [nodes[0]?.label ?? '', nodes.map(({ text }) => text).filter(Boolean).join(' ')];
  }

  gate.snapshot = { page, look, rootOf, words, typed: TYPED };
})();
