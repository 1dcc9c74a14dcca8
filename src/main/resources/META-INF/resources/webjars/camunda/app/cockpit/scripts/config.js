import { app, locales } from '../../kinerja/brand.js';

export default {
  app: app('Pemantauan Proses', 'Cockpit'),
  locales,
  customScripts: ['../kinerja/webapp.js'],
  disableWelcomeMessage: true,
};
