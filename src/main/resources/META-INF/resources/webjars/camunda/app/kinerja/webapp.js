// Kinerja's own touch on the engine's web apps: the way back to the inbox, and a sign-out that ends everything.

import { english, root } from './brand.js';

document.documentElement.lang = english ? 'en' : 'id';

const text = english ? 'Kinerja inbox' : 'Kotak tugas Kinerja';

/** The header is drawn late and again after changes. */
const addWayBack = () => {
  const menu = document.querySelector('[cam-widget-header] .cam-nav > ul');
  if (!menu || menu.querySelector('.kinerja-home')) {
    return;
  }
  const item = document.createElement('li');
  item.className = 'kinerja-home';
  const link = document.createElement('a');
  link.href = `${root}/`;
  // a full page load, past the web app's own router
  link.target = '_self';
  link.textContent = text;
  item.append(link);
  menu.prepend(item);
};

/** Without a session the web apps would ask for the engine's own password, which nobody has. */
const leaveSignIn = () => {
  if (/^#!?\/login/.test(window.location.hash)) {
    window.location.replace(`${root}/`);
  }
};

const signOut = async (event) => {
  if (!event.target.closest?.('[cam-widget-header] .logout a')) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  await fetch(`${root}/camunda/api/admin/auth/user/default/logout`, { method: 'POST' });
  window.location.assign(`${root}/login?out`);
};

document.addEventListener('click', signOut, true);
window.addEventListener('hashchange', leaveSignIn);
new MutationObserver(addWayBack).observe(document.body, { childList: true, subtree: true });
addWayBack();
leaveSignIn();
