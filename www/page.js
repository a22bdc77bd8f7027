// Starts one of our own pages: loads the module and hands it the page. What fails shows a plain sentence.
// @ts-check
import init, { mount } from '../pkg/pages.js';
import { platform } from './send.js';

const { body } = document;

try {
  await init();
  await mount(body.dataset.page ?? '', body, platform);
  body.dataset.state = 'ready';
} catch (error) {
  body.dataset.state = 'failed';
  console.error(error);
}
