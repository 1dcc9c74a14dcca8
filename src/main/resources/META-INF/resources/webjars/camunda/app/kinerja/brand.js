// What the configurations of the engine's web apps have in common.

const base = document.querySelector('base');

/** Bahasa Indonesia for everybody but those whose browser asks for English first: the web apps' own rule. */
export const english = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().startsWith('en');

/** Where Kinerja itself begins: the web apps live in the folder "camunda" below it. */
export const root = base.getAttribute('app-root').replace(/\/camunda$/, '');

export const locales = { availableLocales: ['id', 'en'], fallbackLocale: 'id' };

export const app = (indonesian, name) => ({ vendor: 'Kinerja', name: english ? name : indonesian });

/** Leaves parts of a web app out, each named by its plug-in point and its id. */
export const without = (...parts) => base.setAttribute('cam-exclude-plugins', parts.join(','));
