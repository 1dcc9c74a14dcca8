import { app, locales, textsAhead, without } from '../../kinerja/brand.js';

// what nobody may do or see here: tasks come from the processes, comments are written in the forms, what happened is told
// by Kinerja's own pages, no task has a description
without(
  'tasklist.navbar.action:start-process-action',
  'tasklist.navbar.action:create-task-action',
  'tasklist.task.action:task-action-comment',
  'tasklist.task.detail:task-detail-history',
  'tasklist.task.detail:task-detail-description',
);
await textsAhead('tasklist');

export default {
  app: app('Daftar Tugas', 'Tasklist'),
  locales,
  customScripts: ['../kinerja/webapp.js'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'Ambil tugas yang dipilih' },
    focusFilter: { key: 'ctrl+shift+f', description: 'Pindah ke saringan pertama' },
    focusList: { key: 'ctrl+alt+l', description: 'Pindah ke tugas pertama dalam daftar' },
    focusForm: { key: 'ctrl+alt+f', description: 'Pindah ke isian pertama formulir' },
  },
};
