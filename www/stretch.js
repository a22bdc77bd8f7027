// A worker for one unlock code; whoever started it throws it away, and with it the memory that it took.
// @ts-check
import init, { stretch } from '../pkg/pages.js';

addEventListener('message', async ({ data: { code, memory, passes, lanes, salt } }) => {
  try {
    await init();
    postMessage({ key: stretch(code, memory, passes, lanes, salt) });
  } catch {
    postMessage({});
  }
});
