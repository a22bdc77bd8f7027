// The follow button and its states: follow → following or pending → (asked back) none.
import { useId } from 'react';
import { change, follow, label, useSite, words } from './model.js';
import { Face, Press } from './press.jsx';

export function FollowButton({ somebody, back = false }) {
  const { follows } = useSite();
  const description = useId();
  const held = follows[somebody.id];
  const { id, handle } = somebody;
  if (held) {
    const pending = held === 'pending';
    return (
      <Press
        className="pill quiet"
        data-testid={`${id}-${pending ? 'cancel' : 'unfollow'}`}
        aria-label={label(pending ? 'pendingAt' : 'followingAt', handle)}
        onPress={() => change({ sheet: { kind: 'unfollow', handle } })}
      >
        <Face>{pending ? words.pending : words.following}</Face>
      </Press>
    );
  }
  return (
    <>
      <Press
        className="pill"
        data-testid={`${id}-follow`}
        aria-label={label('followAt', handle)}
        aria-describedby={description}
        onPress={(event) => {
          event.stopPropagation();
          follow(somebody);
        }}
      >
        <Face>{back ? words.followBack : words.follow}</Face>
      </Press>
      <div id={description} dir="auto" className="hidden">
        {label('clickToFollow', handle)}
      </div>
    </>
  );
}
