// Conversations: the old one (Draft.js) and the new chat (a plain text area), and requests to accept.
import { ContentState, Editor, EditorState } from 'draft-js';
import { useState } from 'react';
import { act, change, getState, go, useSite, words } from './model.js';
import { Face, Press, Way } from './press.jsx';
import { STAFF } from '../cast.mjs';

function send(text, somebody) {
  if (!text.trim()) return;
  act('send', `${somebody?.handle ?? 'group'}: ${text}`);
  change({ sent: [...getState().sent, text] });
}

function Sent() {
  const { sent } = useSite();
  return sent.map((text, index) => (
    <div key={index} data-testid="messageEntry" className="message">
      {text}
    </div>
  ));
}

/** The other party, at the head of an old conversation. */
function Party({ somebody }) {
  return (
    <div className="row">
      <Way to={`/${somebody.handle}`} go={go} data-testid="DM_Conversation_Avatar" aria-hidden="true" tabIndex={-1}>
        <div className="avatar">{somebody.name[0]}</div>
      </Way>
      <Way to={`/${somebody.handle}`} go={go}>
        <span>{somebody.name}</span>
      </Way>
      <Way to={`/${somebody.handle}`} go={go} tabIndex={-1}>
        <span>@{somebody.handle}</span>
      </Way>
    </div>
  );
}

/** The old conversation. */
export function OldConversation({ somebody }) {
  const [editor, setEditor] = useState(() => EditorState.createEmpty());
  const text = editor.getCurrentContent().getPlainText();
  const submit = () => {
    send(text, somebody);
    setEditor(EditorState.moveFocusToEnd(EditorState.push(editor, ContentState.createFromText(''), 'remove-range')));
  };
  return (
    <section role="region" data-testid="DmActivityContainer">
      {somebody && <Party somebody={somebody} />}
      <Sent />
      <aside role="complementary" className="composer">
        <div data-testid="dmComposerTextInputRichTextInputContainer" className="grow">
          <Editor
            editorState={editor}
            onChange={setEditor}
            webDriverTestID="dmComposerTextInput"
            role="textbox"
            ariaLabel={words.startMessage || undefined}
            ariaMultiline
            handleReturn={(event) => {
              if (event.shiftKey) return 'not-handled';
              submit();
              return 'handled';
            }}
          />
        </div>
        <Press
          className="pill"
          data-testid="dmComposerSendButton"
          aria-label={words.send || undefined}
          aria-disabled={text.trim() ? undefined : 'true'}
          onPress={submit}
        >
          <Face>{words.send}</Face>
        </Press>
      </aside>
    </section>
  );
}

/** The new chat; `group`: those whom a group shows. */
export function Chat({ somebody, pair, group = [] }) {
  const [text, setText] = useState('');
  const submit = () => {
    send(text, somebody);
    setText('');
  };
  return (
    <div>
      <div className="cell" role="button" tabIndex={0} data-testid={`dm-conversation-item-${pair.replace('-', ':')}`}>
        {somebody?.name}
      </div>
      <section className="grow" data-testid="dm-conversation-panel">
        <div data-testid="dm-conversation-header" className="row">
          {[somebody, ...group].filter(Boolean).map((one) => (
            <Way key={one.id} to={`/${one.handle}`} go={go}>
              <span>{one.name}</span>
            </Way>
          ))}
        </div>
        <Sent />
        <form
          data-testid="dm-composer-form"
          className="composer"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <textarea
            data-testid="dm-composer-textarea"
            placeholder={words.startMessage}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              submit();
            }}
          />
          {text.trim() && (
            <button type="submit" data-testid="dm-composer-send-button" aria-label={words.send || undefined}>
              <Face>{words.send}</Face>
            </button>
          )}
        </form>
      </section>
    </div>
  );
}

/** A conversation that somebody else began and that is not accepted yet: the old one has no test ids. */
export function MessageRequest({ somebody, pair }) {
  const done = (kind) => () => (act(kind, somebody.handle), go('/messages'));
  if (!pair) {
    return (
      <section role="region">
        <Party somebody={somebody} />
        <div className="composer">
          <Press className="pill" onPress={done('acceptMessage')}>
            <Face>{words.accept}</Face>
          </Press>
          <Press className="pill quiet" onPress={done('declineMessage')}>
            <Face>{words.decline}</Face>
          </Press>
        </div>
      </section>
    );
  }
  return (
    <section role="region" data-testid="dm-conversation-panel">
      <div data-testid="dm-conversation-header" className="row">
        <Way to={`/${somebody.handle}`} go={go}>
          <span>{somebody.name}</span>
        </Way>
      </div>
      <div className="composer">
        <Press className="pill" data-testid="dm-message-request-accept-button" onPress={done('acceptMessage')}>
          <Face>{words.accept}</Face>
        </Press>
        <Press className="pill quiet" data-testid="dm-message-request-delete-button" onPress={done('declineMessage')}>
          <Face>{words.decline}</Face>
        </Press>
      </div>
    </section>
  );
}

/** The person in a pair of ids who is not the member of staff. */
export function otherOf(pair, byId) {
  const other = pair.split('-').find((id) => id !== STAFF.id);
  return pair.includes('-') ? byId.get(other) : undefined;
}
