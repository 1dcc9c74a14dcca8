import { app, english, locales, root, textsAhead, without } from '../../kinerja/brand.js';

// accounts are kept by Kinerja, not by the engine
without('welcome.profile:user-profile');
await textsAhead('welcome');

export default {
  app: app('Beranda Proses', 'Welcome'),
  locales,
  links: english
    ? [
        { label: 'Kinerja inbox', href: `${root}/`, description: 'All your work in one place' },
        { label: 'Change password', href: `${root}/account/password`, description: 'Your account in Kinerja' },
      ]
    : [
        { label: 'Kotak tugas Kinerja', href: `${root}/`, description: 'Semua pekerjaan Anda di satu tempat' },
        { label: 'Ganti kata sandi', href: `${root}/account/password`, description: 'Akun Anda di Kinerja' },
      ],
  customScripts: ['../kinerja/webapp.js'],
  disableWelcomeMessage: true,
};
