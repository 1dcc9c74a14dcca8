// What the configurations of the engine's web apps have in common.

const base = document.querySelector('base');

/** Bahasa Indonesia for everybody but those whose browser asks for English first: the web apps' own rule. */
export const english = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().startsWith('en');

/** Where Kinerja itself begins: the web apps live in the folder "camunda" below it. */
const appRoot = base.getAttribute('app-root');
export const root = appRoot.replace(/\/camunda$/, '');

export const locales = { availableLocales: ['id', 'en'], fallbackLocale: 'id' };

export const app = (indonesian, name) => ({ vendor: 'Kinerja', name: english ? name : indonesian });

/** Leaves parts of a web app out, each named by its plug-in point and its id. */
export const without = (...parts) => base.setAttribute('cam-exclude-plugins', parts.join(','));

/**
 * Puts the texts where the web app looks for those of the last visit: otherwise the first one is drawn before they have
 * arrived, with the names of the texts in their place.
 */
export const textsAhead = async (webApp) => {
  const folder = `${appRoot}/app/${webApp}/locales/`;
  const language = english ? 'en' : 'id';
  try {
    const texts = await (await fetch(`${folder}${language}.json?bust=${window.bust}`)).json();
    const kept = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
    kept[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(texts);
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  } catch (unavailable) {
    console.warn(unavailable);
  }
};
