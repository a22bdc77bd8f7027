// Where posts are written: the dialog with its form, and comments below a post, where Enter posts. The editors are real
// Lexical ones with their history.
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { $createParagraphNode, $createTextNode, $getRoot, COMMAND_PRIORITY_HIGH, KEY_ENTER_COMMAND, createEditor } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { STAFF, profileOf } from './cast.mjs';
import { css } from './look.js';
import { act, change, config, label, sign, useSite, words } from './model.js';
import { Press, Way } from './press.jsx';

/** A Lexical editor; `onEnter` is told of Enter, where Enter posts. */
function useLexical(onText, onEnter, first = config.text) {
  const box = useRef(null);
  const held = useRef(null);
  useEffect(() => {
    const editor = createEditor({ namespace: 'compose', onError: (error) => console.error(error) });
    editor.setRootElement(box.current);
    held.current = editor;
    const text = () => editor.getEditorState().read(() => $getRoot().getTextContent());
    const enter = (event) => {
      if (!onEnter || event?.shiftKey) return false;
      event?.preventDefault();
      onEnter(text());
      return true;
    };
    const ends = [
      registerPlainText(editor),
      registerHistory(editor, createEmptyHistoryState(), 300),
      editor.registerCommand(KEY_ENTER_COMMAND, enter, COMMAND_PRIORITY_HIGH),
      editor.registerUpdateListener(() => onText(text())),
    ];
    if (first) editor.update(() => $getRoot().clear().append($createParagraphNode().append($createTextNode(first))));
    return () => {
      for (const end of ends) end();
      editor.setRootElement(null);
    };
  }, []);
  const empty = () =>
    held.current.update(() => {
      const paragraph = $createParagraphNode();
      $getRoot().clear().append(paragraph);
      paragraph.select();
    });
  return { box, empty };
}

const Editor = ({ box, name }) => (
  <div
    ref={box}
    role="textbox"
    contentEditable="true"
    suppressContentEditableWarning
    data-lexical-editor="true"
    spellCheck="true"
    tabIndex={0}
    className={css('editor')}
    aria-label={name}
  />
);

/** The dialog. */
export function PostDialog() {
  const { place, mount = 0 } = useSite();
  // An editor that is made anew has the words of the one before.
  const kept = useRef(config.text);
  return (
    <div className={css('mask')}>
      <div role="dialog" aria-label={words.createPost} className={css('dialog')}>
        <PostForm key={mount} place={place} kept={kept} />
      </div>
    </div>
  );
}

/** Who will read it; `config.audience` is what the button says. */
const Audience = () => config.audience && <Press label={`Edit privacy. Sharing with ${config.audience}.`} text={config.audience} picture="other" onPress={() => {}} />;

function PostForm({ place, kept }) {
  const { uploading } = useSite();
  const [text, setText] = useState('');
  const { box, empty } = useLexical((now) => setText((kept.current = now)), undefined, kept.current);
  const send = () => {
    if (!text.trim()) return;
    act('post', text);
    empty();
  };
  return (
    <form method="POST" onSubmit={(event) => event.preventDefault()}>
      <h2 dir="auto">{words.createPost}</h2>
      <div className={css('row')}>
        <Way to={profileOf(STAFF)}>
          <strong>{STAFF.name}</strong>
        </Way>
        {place && <Way to="/pages/Nowhere/100000000000777">{place}</Way>}
      </div>
      <Audience />
      <Press label={words.seeAll} picture="other" aria-haspopup="menu" onPress={() => {}} />
      <Editor box={box} name={label('mind', 'Staff')} />
      <div className={css('row')}>
        <Press label={words.more} picture="more" aria-expanded="false" onPress={() => {}} />
        <Press label={words.edit} picture="other" onPress={() => act('photo', '')} />
      </div>
      <Press primary label={words.send} text={words.send} off={!text.trim() || uploading} onPress={send} />
    </form>
  );
}

/** A comment, and below it the box of those who reply to it. */
export function Comment({ somebody }) {
  return (
    <div role="article" aria-label={somebody.name}>
      <Way to={profileOf(somebody)}>
        <span dir="auto">{somebody.name}</span>
      </Way>
      <div dir="auto">A comment about nothing in particular</div>
      <CommentBox somebody={somebody} />
    </div>
  );
}

/** A comment's box. */
export function CommentBox({ somebody }) {
  const [text, setText] = useState('');
  const post = (written) => {
    if (!written.trim()) return;
    act('comment', `${sign(somebody)}: ${written}`);
    empty();
  };
  const { box, empty } = useLexical(setText, post);
  return (
    <form role="presentation" className={css('composer')} onSubmit={(event) => event.preventDefault()}>
      <div className={css('grow')}>
        <Editor box={box} name={words.comment} />
      </div>
      {!config.noSend && <Press bare label={words.send} picture="other" off={!text.trim()} onPress={() => post(text)} />}
    </form>
  );
}

/** Words about oneself in the tile of one's own profile, and the button that edits them. */
export function BioTile() {
  const { bio = config.bio ?? '', editing } = useSite();
  const [text, setText] = useState(bio);
  const save = () => (act('bio', text), change({ bio: text, editing: false }));
  return (
    <div className={css('post')}>
      <h2>•</h2>
      {editing ? (
        <div>
          <textarea value={text} maxLength={101} onChange={({ target }) => setText(target.value)} />
          <div className={css('row')}>
            <Press label={words.cancelRequest} text={words.cancelRequest} onPress={() => (act('cancel', ''), change({ editing: false }))} />
            <Press primary label={words.confirm} text={words.confirm} off={!text.trim()} onPress={save} />
          </div>
        </div>
      ) : (
        <div>
          <div>
            <span dir="auto">{bio}</span>
          </div>
          <div>
            <Press label="Edit bio" text="Edit bio" onPress={() => (setText(bio), change({ editing: true }))} />
          </div>
        </div>
      )}
    </div>
  );
}

/** Where one works, among what a profile says of oneself; the words are saved by the last button of the form. */
export function About({ base }) {
  const [text, setText] = useState('');
  return (
    <div role="main" className={css('post')}>
      <Way to={`${base}/about_work_and_education`}>•</Way>
      <form onSubmit={(event) => event.preventDefault()}>
        <input type="text" value={text} onChange={({ target }) => setText(target.value)} />
        <Press label={words.seeAll} picture="other" aria-haspopup="menu" onPress={() => {}} />
        <Press label={words.close} text={words.close} onPress={() => act('cancel', '')} />
        <Press primary label={words.confirm} text={words.confirm} off={!text.trim()} onPress={() => act('about', text)} />
      </form>
    </div>
  );
}

/** A page or group that is being made. */
export function NewChannel() {
  const [name, setName] = useState('');
  return (
    <div role="main" className={css('post')}>
      <input type="text" value={name} onChange={({ target }) => setName(target.value)} />
      <Press primary label={words.confirm} text={words.confirm} onPress={() => act('create', name)} />
    </div>
  );
}

/** Words on a story: a plain field, and what shares it. */
export function StoryText() {
  const [text, setText] = useState('');
  return (
    <div role="main" className={css('post')}>
      <textarea value={text} onChange={({ target }) => setText(target.value)} />
      <Press primary label={words.confirm} text={words.confirm} onPress={() => act('story', text)} />
    </div>
  );
}
