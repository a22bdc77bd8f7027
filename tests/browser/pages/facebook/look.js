// @ts-check
// Class names as the real site has them: generated, and the same for the same piece in every load. Tests find pieces
// by them; the extension must not.

/** Declarations by the name of the piece. @type {Record<string, string>} */
const LOOK = {
  shell: 'display:grid;grid-template-columns:220px 1fr 300px;gap:16px;max-width:1240px;margin:auto;padding-top:56px',
  banner: 'position:fixed;inset:0 0 auto;height:48px;display:flex;gap:12px;align-items:center;background:#fff;z-index:5',
  column: 'min-height:100vh;min-width:0',
  rail: 'padding:8px;min-width:0',
  row: 'display:flex;gap:10px;align-items:center',
  grow: 'flex:1;min-width:0',
  strip: 'display:flex;gap:8px;overflow:hidden',
  card: 'width:170px;flex:none;padding:8px;border:1px solid #ccd0d5;border-radius:8px;margin:6px 0;position:relative',
  request: 'display:block;padding:8px;color:inherit;text-decoration:none',
  member: 'display:flex;gap:10px;align-items:center;min-height:72px;padding:8px',
  name: 'color:#050505;font-weight:600;text-decoration:none',
  face: 'display:grid;place-items:center;width:40px;height:40px;border-radius:50%;background:#ccd0d5;color:#050505;text-decoration:none',
  friend: 'display:inline-block;width:18px;height:18px',
  button: 'display:inline-block;background:#e4e6eb;border-radius:6px;padding:8px 12px;font-weight:600;cursor:pointer;margin:2px',
  primary: 'background:#1b74e4;color:#fff',
  bare: 'display:inline-block;padding:4px 8px;cursor:pointer;color:#65676b',
  sprite: 'display:inline-block;width:16px;height:16px',
  two: 'display:flex;gap:4px',
  side: 'position:relative',
  twin: 'position:absolute;opacity:0;pointer-events:none',
  post: 'padding:12px;margin:10px 0;border:1px solid #ccd0d5;border-radius:8px',
  popover: 'position:fixed;inset-block-start:52px;inset-inline-end:20px;width:380px;max-height:80vh;overflow:auto;background:#fff;box-shadow:0 2px 12px #0003;padding:10px;z-index:7',
  floating: 'position:fixed;background:#fff;box-shadow:0 2px 12px #0003;padding:12px;z-index:8;width:320px',
  menu: 'position:fixed;background:#fff;box-shadow:0 2px 12px #0003;padding:6px;z-index:9;width:220px',
  item: 'display:flex;gap:8px;padding:8px;cursor:pointer',
  mask: 'position:fixed;inset:0;background:#fff9;display:grid;place-items:center;z-index:7',
  dialog: 'width:560px;max-height:80vh;overflow:auto;background:#fff;box-shadow:0 2px 12px #0003;padding:14px',
  tab: 'position:fixed;inset-block-end:0;inset-inline-end:80px;width:330px;background:#fff;box-shadow:0 2px 12px #0003;z-index:6;padding:8px',
  composer: 'display:flex;gap:8px;align-items:center;padding:8px;position:relative',
  editor: 'flex:1;min-height:36px;border:1px solid #ccd0d5;border-radius:18px;padding:8px;outline:none',
  hint: 'position:absolute;inset-inline-start:18px;inset-block-start:18px;color:#65676b;pointer-events:none',
  hidden: 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)',
  bubble: 'background:#0a7cff;color:#fff;border-radius:16px;padding:6px 12px;margin:4px;width:fit-content;margin-inline-start:auto',
  slot: 'position:absolute;inset-inline:0',
  screen: 'position:relative;height:1600px',
  box: 'position:absolute',
};

/** The class of a piece. @param {string} name */
export function css(name) {
  if (!(name in LOOK)) throw new Error(`no such piece: ${name}`);
  let hash = 2166136261;
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return `x${(hash >>> 0).toString(36)}`;
}

/** The style sheet. */
export const sheet = () =>
  [
    '*{box-sizing:border-box}body{margin:0;font:15px/1.35 "DejaVu Sans",sans-serif;color:#050505}p{margin:0}',
    'h1,h2,h3,h4{margin:4px 0;font-size:17px}',
    ...Object.entries(LOOK).map(([name, declarations]) => `.${css(name)}{${declarations}}`),
  ].join('\n');
