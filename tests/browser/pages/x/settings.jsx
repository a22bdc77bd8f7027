// Settings pages with one switch each, as X lays them out: the state is the property alone.
import { useState } from 'react';
import { config } from './model.js';

const SWITCHES = {
  '/settings/location': 'Add location information to your posts',
  '/settings/location_information': 'Personalize based on places you’ve been',
  '/settings/contacts': 'Let people who have your email address find you on X',
};

export const isSettings = (path) => path in SWITCHES;

export function Settings({ path }) {
  const [on, setOn] = useState(Boolean(config.switches?.[path]));
  // The site may ask its servers, be refused, and turn the switch back, all without an event.
  const turn = () => {
    setOn(!on);
    if (config.refuses) setTimeout(() => setOn(on), config.refuses);
  };
  const words = config.switchWords ?? SWITCHES[path];
  return (
    <section>
      <label data-testid="switch">
        <div>
          <span>{words}</span>
        </div>
        <div>
          <input type="checkbox" aria-describedby="CHECKBOX_1_LABEL" checked={on} onChange={turn} />
        </div>
      </label>
      <div id="CHECKBOX_1_LABEL">What this means is explained here.</div>
    </section>
  );
}
