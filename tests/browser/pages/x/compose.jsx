// Where posts are written: inline above the feed and below a post, and in a dialog. The editor is a real Draft.js one,
// a field in the narrow layout (`config.narrow`); a thread has several, and one button for all. Photos, a poll and a post
// that is quoted are attached in one place.
import { ContentState, Editor, EditorState, getDefaultKeyBinding, KeyBindingUtil } from 'draft-js';
import { useState } from 'react';
import { act, change, config, getState, useSite, words } from './model.js';
import { Face, Press } from './press.jsx';

/** Whether a key posts: on one system with Ctrl, on the other with Cmd. */
const sends = (event) => event.key === 'Enter' && (event.metaKey || KeyBindingUtil.hasCommandModifier(event));

/** One editor of a thread. */
function Words({ index, state, onChange, onSend }) {
  const name = `tweetTextarea_${index}`;
  if (config.narrow) {
    return <textarea data-testid={name} value={state.text} onChange={({ target }) => window.__refuses || onChange({ text: target.value })} />;
  }
  return (
    <div data-testid={`${name}_label`}>
      <div data-testid={`${name}RichTextInputContainer`} className="grow">
        <Editor
          editorState={state.editor}
          onChange={(editor) => onChange({ editor, text: editor.getCurrentContent().getPlainText() })}
          webDriverTestID={name}
          role="textbox"
          ariaLabel={words.postText || undefined}
          ariaMultiline
          keyBindingFn={(event) => (sends(event) ? 'send' : getDefaultKeyBinding(event))}
          handleKeyCommand={(command) => (command === 'send' ? (onSend(), 'handled') : 'not-handled')}
        />
      </div>
    </div>
  );
}

/** A post that is quoted: it leads nowhere from here. */
function Quoted({ somebody }) {
  return (
    <div role="link" tabIndex={0} className="row">
      <div data-testid={`UserAvatar-Container-${somebody.handle}`} className="avatar" />
      <div data-testid="User-Name">
        <span>{somebody.name}</span>
        <span>{`@${somebody.handle}`}</span>
      </div>
      <div data-testid="tweetText">A post about nothing in particular</div>
    </div>
  );
}

/** What goes out with the words. */
function Attached({ media, poll, setPoll, quotes }) {
  return (
    <div data-testid="attachments">
      {media && (
        <div role="group" aria-label="Media">
          <Press className="pill" data-testid="altTextLabel" onPress={() => change({ describes: true })}>
            ALT
          </Press>
        </div>
      )}
      {poll?.map((choice, index) => (
        <label key={index}>
          <input name={`Choice${index + 1}`} maxLength={25} value={choice} onChange={({ target }) => setPoll(poll.with(index, target.value))} />
        </label>
      ))}
      {quotes && <Quoted somebody={quotes} />}
    </div>
  );
}

const empty = () => ({ editor: EditorState.createEmpty(), text: '' });
/** What was posted is gone, and the caret stays where the next letter is to come: without it Draft.js lets the browser
 *  put the second letter before the first. */
const emptied = () => ({ editor: EditorState.moveFocusToEnd(EditorState.createEmpty()), text: '' });

/** @param {{inline?: boolean, answers?: {handle: string}, quotes?: {handle: string}}} props */
export function Compose({ inline, answers, quotes }) {
  const { place, media, mount = 0 } = useSite();
  const [thread, setThread] = useState(() => [config.text ? { editor: EditorState.createWithContent(ContentState.createFromText(config.text)), text: config.text } : empty()]);
  const [poll, setPoll] = useState(null);
  const set = (index) => (state) => setThread((all) => all.map((one, at) => (at === index ? state : one)));
  // An account without a longer limit (`config.most`) cannot post more than that.
  const full = thread.every(({ text }) => (text.trim() || media) && text.length <= (config.most ?? Infinity));
  const send = () => {
    if (!full) return;
    act('post', [...thread.map(({ text }) => text), ...(poll ?? [])].join(' / '));
    setThread([emptied()]);
    setPoll(null);
    change({ place: null, media: false, dialog: false });
  };
  return (
    <div className="composer" style={{ display: 'block' }}>
      <div key={mount}>
        {thread.map((state, index) => (
          <Words key={index} index={index} state={state} onChange={set(index)} onSend={send} />
        ))}
      </div>
      {(media || poll || quotes) && <Attached media={media} poll={poll} setPoll={setPoll} quotes={quotes} />}
      <div className="row">
        <div role="button" tabIndex={0} aria-haspopup="menu" aria-label={words.whoReplies || undefined}>
          <span>{words.whoReplies}</span>
        </div>
        {place && (
          <div role="button" tabIndex={0} onClick={() => change({ place: null })}>
            <span>{place}</span>
          </div>
        )}
      </div>
      <div data-testid="toolBar" className="row">
        <nav role="navigation">
          <div role="tablist">
            <button data-testid="geoButton" disabled={!config.geo} aria-disabled={config.geo ? undefined : 'true'} onClick={() => change({ place: 'Nowhere Town' })}>
              ◎
            </button>
            <button data-testid="createPollButton" onClick={() => setPoll(['', ''])}>
              ☰
            </button>
          </div>
        </nav>
        {!inline && (
          <Press data-testid="addButton" onPress={() => setThread((all) => [...all, empty()])}>
            +
          </Press>
        )}
        <button
          className="pill"
          data-testid={inline ? 'tweetButtonInline' : 'tweetButton'}
          disabled={!full}
          aria-disabled={full ? undefined : 'true'}
          onClick={send}
        >
          <Face>{answers ? words.reply : words.post}</Face>
        </button>
      </div>
    </div>
  );
}

/** The description of a photo. */
export function AltText() {
  const [text, setText] = useState('');
  return (
    <div role="dialog" aria-modal="true" className="modal">
      <textarea name="altTextInput" data-testid="altTextInput" maxLength={1000} value={text} onChange={({ target }) => setText(target.value)} />
      <button data-testid="endEditingButton" className="pill" onClick={() => (act('describe', text), change({ describes: false }))}>
        <Face>{words.post}</Face>
      </button>
    </div>
  );
}

/** The bio. */
export function Bio() {
  const [text, setText] = useState(config.bio ?? '');
  return (
    <div role="dialog" aria-modal="true" className="modal">
      <textarea name="description" maxLength={160} value={text} onChange={({ target }) => setText(target.value)} />
      <button data-testid="Profile_Save_Button" className="pill" onClick={() => act('bio', text)}>
        <Face>{words.post}</Face>
      </button>
    </div>
  );
}

/** The step of a sign-up that asks for an address. */
export function SignUp() {
  const [email, setEmail] = useState('');
  return (
    <div role="dialog" aria-modal="true" className="modal">
      <input name="email" type="email" autoComplete="email" value={email} onChange={({ target }) => setEmail(target.value)} />
      <Press data-testid="ocfSignupNextLink" className="pill" onPress={() => act('sign-up', email)}>
        <Face>{words.post}</Face>
      </Press>
    </div>
  );
}
