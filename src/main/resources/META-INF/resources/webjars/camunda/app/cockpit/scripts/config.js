import { app, locales, textsAhead, without } from '../../kinerja/brand.js';

// Cockpit is for watching, and for an operator to try a failed job again: what changes a case, a model or its settings is
// refused, and waiting steps are told by Kinerja's own pages
without(
  'cockpit.navigation:tasks',
  'cockpit.tasks.dashboard:task-dashboard',
  'cockpit.processDefinition.runtime.action:update-suspension-state-action',
  'cockpit.processDefinition.runtime.action:bulk-job-definition-override-job-priority-action',
  'cockpit.processInstance.runtime.action:cancel-process-instance-action',
  'cockpit.processInstance.runtime.action:add-variable-action',
  'cockpit.processInstance.runtime.action:update-suspension-state-action',
  'cockpit.processInstance.runtime.tab:user-tasks-tab',
  'cockpit.jobDefinition.action:job-definition-override-job-priority-action',
  'cockpit.jobDefinition.action:update-suspension-state',
  'cockpit.incident.action:increase-incident-external-task-retry',
  'cockpit.repository.deployment.action:delete-deployment',
);
await textsAhead('cockpit');

export default {
  app: app('Pemantauan Proses', 'Cockpit'),
  locales,
  customScripts: ['../kinerja/webapp.js'],
  disableWelcomeMessage: true,
};
