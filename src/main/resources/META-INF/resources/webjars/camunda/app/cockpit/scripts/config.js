import { app, locales, textsAhead } from '../../kinerja/brand.js';

await textsAhead('cockpit');

export default {
  app: app('Pemantauan Proses', 'Cockpit'),
  locales,
  customScripts: ['../kinerja/webapp.js'],
  disableWelcomeMessage: true,
};
