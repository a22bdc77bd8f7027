// Conversations: the chat tab, the full page (old and encrypted routes), requests to accept, answers to a story. The
// editor is a real Lexical one: Enter sends, Shift+Enter breaks the line.
import { registerPlainText } from '@lexical/plain-text';
import { $createParagraphNode, $getRoot, COMMAND_PRIORITY_HIGH, KEY_ENTER_COMMAND, createEditor } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { PUPILS, profileOf } from './cast.mjs';
import { Avatar, writeTo } from './cards.jsx';
import { css } from './look.js';
import { act, change, getState, go, sign, useSite, words } from './model.js';
import { Cross, Press, Way } from './press.jsx';

function send(text, somebody, kind = 'send') {
  if (!text.trim()) return;
  act(kind, `${somebody ? sign(somebody) : 'group'}: ${text}`);
  change({ sent: [...getState().sent, text] });
}

/** A Lexical editor. `onSend` is told the text; `onText` of every change. */
function useLexical(onText, onSend) {
  const box = useRef(null);
  const held = useRef(null);
  useEffect(() => {
    const editor = createEditor({ namespace: 'chat', onError: (error) => console.error(error) });
    editor.setRootElement(box.current);
    const text = () => editor.getEditorState().read(() => $getRoot().getTextContent());
    const empty = () => editor.update(() => {
      const paragraph = $createParagraphNode();
      $getRoot().clear().append(paragraph);
      paragraph.select();
    });
    const submit = () => (onSend(text()), empty());
    held.current = submit;
    const enter = (event) => {
      if (event?.shiftKey) return false;
      event?.preventDefault();
      submit();
      return true;
    };
    const ends = [
      registerPlainText(editor),
      editor.registerCommand(KEY_ENTER_COMMAND, enter, COMMAND_PRIORITY_HIGH),
      editor.registerUpdateListener(() => onText(text())),
    ];
    return () => {
      for (const end of ends) end();
      editor.setRootElement(null);
    };
  }, []);
  return { box, submit: () => held.current() };
}

/** Editor and button; with nothing written the button likes instead, or (`always`) is off. */
function Composer({ somebody, box: name, hint, always = false, kind }) {
  const [text, setText] = useState('');
  const { box, submit } = useLexical(setText, (written) => send(written, somebody, kind));
  const described = `write_${somebody?.id}`;
  return (
    <div className={css('composer')}>
      <div className={css('grow')}>
        <div
          ref={box}
          role="textbox"
          contentEditable="true"
          suppressContentEditableWarning
          spellCheck="true"
          tabIndex={0}
          className={css('editor')}
          aria-label={name}
          aria-placeholder={hint}
          aria-describedby={described}
        />
        {!text && (
          <div aria-hidden="true" className={css('hint')}>
            {hint}
          </div>
        )}
        <span id={described} className={css('hidden')}>
          {writeTo(somebody)}
        </span>
      </div>
      <span>
        {always || text.trim() ? (
          <Press bare label={words.send} picture="other" off={!text.trim()} onPress={submit} />
        ) : (
          <Press bare label={words.like} picture="like" onPress={() => send('👍', somebody)} />
        )}
      </span>
    </div>
  );
}

/** What was said: the other side first, with a link to a pupil in it, who is not whom this is written to. */
function Said({ somebody }) {
  const { sent } = useSite();
  const words = (text, rest) => (
    <div role="row">
      <div role="gridcell" className={css('bubble')} dir="auto">
        {text}
        {rest}
      </div>
    </div>
  );
  return (
    <div role="grid" aria-label={writeTo(somebody)}>
      {somebody && words('Do you know ', <Way to={profileOf(PUPILS[1])}>{PUPILS[1].name}</Way>)}
      {sent.map((text, index) => (
        <div key={index}>{words(text)}</div>
      ))}
    </div>
  );
}

/** Who is at the head of a conversation. */
function Party({ somebody }) {
  return (
    <div className={css('row')}>
      <Way to={profileOf(somebody)} aria-label={somebody.name} className={css('row')}>
        <svg role="img" className={css('face')} />
        <h2>
          <span dir="auto">
            <span>{somebody.name}</span>
          </span>
        </h2>
      </Way>
    </div>
  );
}

/** The small conversation at the foot of every page. */
export function ChatTab({ somebody }) {
  return (
    <div className={css('tab')}>
      <div className={css('row')}>
        <Party somebody={somebody} />
        <Cross label={words.close} onPress={() => change({ tab: null })} />
      </div>
      <Said somebody={somebody} />
      <Composer somebody={somebody} box={words.box} hint="Aa" />
    </div>
  );
}

/** Conversations at the side of the full page. */
function Conversations({ people }) {
  return (
    <div role="navigation" aria-label={words.chats} className={css('rail')}>
      <div role="grid" aria-label={words.chats}>
        {people.map((somebody) => (
          <div role="row" key={somebody.id}>
            <div role="gridcell">
              <Way to={`/messages/t/${somebody.id}/`} onGo={() => (act('openMessage', sign(somebody)), go(`/messages/t/${somebody.id}/`))} className={css('row')}>
                <svg role="img" aria-label={somebody.name} className={css('face')} />
                <span dir="auto">
                  <span>{somebody.name}</span>
                </span>
                <span dir="auto">See you there</span>
              </Way>
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

/** The full page. `request`: began by the other side and not accepted yet; `group`: those whom a group shows. */
export function Messages({ somebody, people, request, group = [] }) {
  const done = (kind) => () => (act(kind, sign(somebody)), go('/messages/'));
  return (
    <div className={css('row')} style={{ alignItems: 'start' }}>
      <Conversations people={people} />
      <div role="main" className={css('grow')}>
        {somebody && <Party somebody={somebody} />}
        {group.map((one) => (
          <Party key={one.id} somebody={one} />
        ))}
        <Said somebody={somebody} />
        {(somebody || group.length > 0) && !request && <Composer key={somebody?.id} somebody={somebody} box={words.box} hint="Aa" />}
        {request && (
          <div className={css('two')}>
            <Press text={words.block} onPress={done('block')} />
            <Press text={words.drop} onPress={done('declineMessage')} />
            <Press primary text={words.accept} onPress={done('acceptMessage')} />
          </div>
        )}
      </div>
    </div>
  );
}

/** Quick answers to a story: how the real ones are nested is guessed. */
const REACTIONS = [words.like, 'Love', 'Care', 'Haha', 'Wow', 'Sad', 'Angry'];

/** A story with its answer box. */
export function Story({ somebody }) {
  return (
    <div role="main">
      <div data-pagelet="StoriesContentPane">
        <div className={css('row')}>
          <Avatar somebody={somebody} />
          <Way to={profileOf(somebody)} className={css('name')}>
            <span dir="auto">{somebody.name}</span>
          </Way>
          <div className={css('row')}>
            <Press bare label="Pause" picture="other" onPress={() => act('pause', sign(somebody))} />
            <Press bare label="Mute" picture="other" onPress={() => act('mute', sign(somebody))} />
          </div>
        </div>
        <div style={{ height: 300 }} />
        <Composer somebody={somebody} box={words.storyReply} hint={words.storyReply} always kind="storyReply" />
        <div className={css('row')}>
          {REACTIONS.map((label) => (
            <div key={label}>
              <Press bare label={label} picture="like" onPress={() => act('storyReaction', sign(somebody))} />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
