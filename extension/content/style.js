// @ts-check
// How our layer looks. One set of names for light and dark; logical properties, so that right-to-left needs no second.
(() => {
  const gate = (globalThis.schoolgate ??= {});

  /** On the host, inline and important: no rule of the page's reaches it, and it takes no room. */
  gate.hostStyle = { all: 'initial', display: 'block', position: 'fixed', 'inset-block-start': 0, 'z-index': 2147483647 };

  gate.style = `
* { box-sizing: border-box; }
dialog, .note {
  color-scheme: light dark;
  --ink: light-dark(#17212b, #e9eff4); --soft: light-dark(#526170, #a6b4c1);
  --line: light-dark(#d3dbe2, #3a4753); --paper: light-dark(#fff, #19222b); --wash: light-dark(#f2f5f7, #232e38);
  --main: light-dark(#0b5e58, #62d2c7); --main-ink: light-dark(#fff, #06201e);
  --warm: light-dark(#814700, #ffd193); --warm-wash: light-dark(#fff3df, #352811);
  border: 1px solid var(--line); border-radius: 18px; background: var(--paper); color: var(--ink);
  box-shadow: 0 24px 64px #0b182545;
  font: 15px/1.5 system-ui, sans-serif;
  text-align: start; overflow-wrap: anywhere;
}
dialog {
  inline-size: min(464px, 100vw - 24px); max-inline-size: none; max-block-size: calc(100dvh - 24px);
  padding: 0; margin: auto; overflow: hidden;
}
dialog[open] { display: flex; }
dialog::backdrop { background: #0a131c99; }
form {
  flex: 1; min-inline-size: 0; padding: 26px 26px 20px; overflow: auto; overscroll-behavior: contain;
  user-select: none;
}
h2, p, ul { margin: 0; padding: 0; font: inherit; list-style: none; }
h2 { margin-block: 14px 8px; font-size: 20px; line-height: 1.3; font-weight: 650; }
p + p, li + li { margin-block-start: 5px; }
.brand {
  display: flex; gap: 7px; align-items: center; inline-size: fit-content; padding: 3px 12px;
  border-radius: 99px; background: var(--wash); color: var(--soft); font-size: 13px;
}
:is(.warning, .late) .brand { background: var(--warm-wash); color: var(--warm); }
svg { flex: none; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linejoin: round; }
button, summary { font: inherit; color: inherit; text-align: start; cursor: pointer; }
:focus-visible { outline: 3px solid var(--main); outline-offset: 2px; }
small { display: block; font-size: 13px; line-height: 1.4; font-weight: 400; color: var(--soft); }
summary { display: flex; align-items: center; gap: 9px; border-radius: 6px; list-style: none; }
summary::after {
  content: ""; flex: none; inline-size: 7px; block-size: 7px; margin-block-end: 4px;
  border: solid; border-width: 0 1.6px 1.6px 0; rotate: 45deg;
}
[open] > summary::after { rotate: 225deg; margin-block: 4px 0; }
.ways { display: grid; gap: 8px; margin-block-start: 18px; }
.ways button, .more > summary {
  inline-size: 100%; min-block-size: 44px; padding: 9px 16px; border: 1px solid var(--line); border-radius: 11px;
  background: none;
}
.ways button:hover, .more > summary:hover { background: var(--wash); }
.ways .main {
  padding: 11px 16px; border-color: var(--main); background: var(--main); color: var(--main-ink);
  font-weight: 650; text-align: center;
}
.ways .main:hover { filter: brightness(1.12); }
.main small { color: inherit; }
.more > summary { justify-content: space-between; padding-inline-end: 20px; }
.quiet > summary { inline-size: fit-content; padding-block: 3px; color: var(--soft); font-size: 14px; }
form > .quiet { margin-block-start: 12px; }
ul, .ways .ways { margin-block: 8px 4px; padding-inline-start: 13px; border-inline-start: 3px solid var(--line); }
ul { color: var(--soft); font-size: 14px; }
.foot {
  display: grid; gap: 6px; margin-block-start: 18px; padding-block-start: 14px; border-block-start: 1px solid var(--line);
  font-size: 14px;
}
.foot button {
  padding: 3px 0; border: 0; border-radius: 6px; background: none; justify-self: start;
  text-decoration: underline var(--soft) 1px; text-underline-offset: 4px;
}
.foot summary { color: inherit; }
.foot ul { border-color: var(--warm); color: inherit; }
.channel { display: grid; gap: 2px; color: var(--soft); }
.channel p { user-select: text; }
.note {
  position: fixed; inset: auto 0 24px; inline-size: fit-content; max-inline-size: calc(100vw - 24px); margin: 0 auto;
  padding: 12px 20px; pointer-events: none;
}
@media (prefers-reduced-motion: no-preference) {
  dialog, .note { animation: up .16s ease-out; }
  @keyframes up { from { opacity: 0; } }
}
@media (forced-colors: active) {
  .main { border-width: 3px; }
  :focus-visible { outline-color: Highlight; }
}`;
})();
