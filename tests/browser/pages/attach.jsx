// Where a site takes photos: a file input, a drop zone and an editor that takes pastes; and everything that the
// page could see of the files on their way (`window.__files`), the last of each what its handler was given.
import { useState } from 'react';

/** Every sight of files: which handler, and the files. */
window.__files = [];
const see = (via, list) => window.__files.push({ via, files: [...(list ?? [])] });

// A page may look before its own handlers do.
for (const kind of ['input', 'change', 'dragenter', 'dragover', 'drop', 'paste']) {
  addEventListener(kind, ({ target, dataTransfer, clipboardData }) => see(`${kind} on window`, (dataTransfer ?? clipboardData ?? target).files), true);
}

/** @param {{act: (kind: string, about: string) => void}} site */
export function Attach({ act }) {
  const [over, setOver] = useState(false);
  const [life, setLife] = useState(0);
  /** Puts another input in its place, as a site does that draws itself anew. */
  window.__renewInput = () => setLife(life + 1);
  const take = (via, list) => {
    see(via, list);
    act(via, [...list].map(({ name }) => name).join());
  };
  const dropped = (event) => {
    event.preventDefault();
    setOver(false);
    take('drop', event.dataTransfer.files);
  };
  return (
    <div>
      <input key={life} data-testid="fileInput" type="file" multiple accept="image/*,video/*" onChange={({ target }) => take('attach', target.files)} />
      <div
        data-testid="dropZone"
        data-over={over}
        style={{ height: 120, border: '1px dashed' }}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={dropped}
      />
      <div
        data-testid="pasteBox"
        role="textbox"
        contentEditable
        suppressContentEditableWarning
        style={{ height: 60 }}
        onPaste={(event) => event.clipboardData.files.length > 0 && (event.preventDefault(), take('paste', event.clipboardData.files))}
      />
    </div>
  );
}
