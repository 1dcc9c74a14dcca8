// Extras that pages do without: nothing here is needed to read or to send.
(() => {
  'use strict';

  const words = document.body.dataset;

  // The error summary takes the focus, so that a screen reader begins there.
  const summary = document.querySelector('[data-focus]');
  if (summary) {
    summary.focus();
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest('.govuk-error-summary a[href^="#"]');
    const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (field) {
      event.preventDefault();
      const group = field.closest('.govuk-form-group') || field;
      group.scrollIntoView();
      field.focus({ preventScroll: true });
    }
  });

  // The account menu closes when one looks elsewhere.
  document.addEventListener('click', (event) => {
    document.querySelectorAll('details.k-account[open]').forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' && document.querySelector('details.k-account[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });

  // Characters left, counted as the server counts: code points, a line break as one.
  const count = (area) => {
    const line = document.getElementById(area.id + '-count');
    if (!line) return;
    const left = Number(area.dataset.maxLength) - Array.from(area.value).length;
    const text = left < 0 ? line.dataset.over : line.dataset.left;
    line.textContent = text.replace('#', Math.abs(left).toLocaleString(document.documentElement.lang));
    line.classList.toggle('k-count--over', left < 0);
  };
  document.querySelectorAll('textarea[data-max-length]').forEach(count);
  document.addEventListener('input', (event) => {
    if (event.target.matches('textarea[data-max-length]')) count(event.target);
  });

  // A form is sent once; coming back to the page by the browser's button lets it be sent again.
  const sent = new WeakSet();
  // A draft that is just saving itself: the form waits for it, or it would be sent with a version that is past.
  const saving = new WeakSet();
  const waiting = new WeakMap();
  const free = () => {
    document.querySelectorAll('[data-once][aria-disabled]').forEach((button) => {
      button.removeAttribute('aria-disabled');
      if (sent.has(button.form)) sent.delete(button.form);
    });
  };
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method.toLowerCase() !== 'post') return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    if (saving.has(form)) {
      event.preventDefault();
      waiting.set(form, event.submitter);
      return;
    }
    sent.add(form);
    dirty.delete(form);
    keep(form);
    const button = event.submitter;
    if (button && button.matches('[data-once]')) button.setAttribute('aria-disabled', 'true');
    window.setTimeout(() => { sent.delete(form); free(); }, 15000);
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) {
      document.querySelectorAll('form').forEach((form) => sent.delete(form));
      free();
    }
  });

  // Leaving with something typed that is not saved asks first.
  const dirty = new Set();
  const guarded = (element) => element.form && element.form.matches('[data-guard], [data-autosave]') && element.form;
  ['input', 'change'].forEach((kind) => document.addEventListener(kind, (event) => {
    const form = guarded(event.target);
    if (form) dirty.add(form);
  }));
  window.addEventListener('beforeunload', (event) => {
    if (dirty.size > 0) event.preventDefault();
  });

  // What was sent after the login had run out is kept in this tab, for the same person and form, and offered again.
  const shelf = 'kinerja:sent';
  const lost = document.querySelector('[data-lost]') !== null;
  const onShelf = () => {
    try {
      return JSON.parse(sessionStorage.getItem(shelf));
    } catch (unreadable) {
      return null;
    }
  };
  const put = (item) => {
    try {
      if (item) sessionStorage.setItem(shelf, JSON.stringify(item));
      else sessionStorage.removeItem(shelf);
    } catch (full) { /* then it is not kept */ }
  };
  const keep = (form) => {
    if (!words.visitor || form.matches('[data-private]')) {
      if (!form.querySelector('[type="password"]')) put(null);
      return;
    }
    const typed = Array.from(new FormData(form))
      .filter(([name, value]) => name !== '_csrf' && typeof value === 'string' && form.elements[name]?.type !== 'password');
    put({ visitor: words.visitor, action: new URL(form.action).pathname, typed, lost: false });
  };
  const fill = (form, typed) => {
    const values = new Map();
    typed.forEach(([name, value]) => values.set(name, (values.get(name) || []).concat(value)));
    Array.from(form.elements).forEach((field) => {
      if (!field.name || ['hidden', 'password', 'file', 'submit', 'button'].includes(field.type)) return;
      const given = values.get(field.name) || [];
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = given.includes(field.value);
      else if (given.length > 0) field.value = given.shift();
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  const offer = (form, item) => {
    const banner = document.createElement('div');
    banner.className = 'govuk-inset-text';
    const text = document.createElement('p');
    text.textContent = words.restore;
    banner.append(text);
    [[words.restoreYes, () => fill(form, item.typed)], [words.restoreNo, () => {}]].forEach(([label, act], at) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'govuk-button' + (at ? ' govuk-button--secondary' : '');
      button.textContent = label;
      button.addEventListener('click', () => {
        act();
        put(null);
        banner.remove();
      });
      banner.append(button, ' ');
    });
    form.before(banner);
  };
  const item = onShelf();
  if (item && lost) {
    put({ ...item, lost: true });
  } else if (item && !item.lost) {
    put(null);
  } else if (item && item.visitor === words.visitor) {
    const form = Array.from(document.querySelectorAll('main form')).find((one) => new URL(one.action).pathname === item.action);
    if (form) offer(form, item);
  }

  // Drafts that save themselves say so.
  const tell = (form, text, failed) => {
    const status = form.querySelector('[data-autosave-status]');
    if (!status) return;
    status.textContent = text;
    status.classList.toggle('k-autosave--failed', failed);
  };
  const saves = (event) => event.detail.elt && event.detail.elt.closest('form[data-autosave]');
  document.addEventListener('htmx:beforeRequest', (event) => {
    const form = saves(event);
    if (!form) return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    saving.add(form);
    dirty.delete(form);
    tell(form, words.saving, false);
  });
  document.addEventListener('htmx:afterRequest', (event) => {
    const form = saves(event);
    if (!form) return;
    saving.delete(form);
    if (waiting.has(form)) {
      const button = waiting.get(form);
      waiting.delete(form);
      window.setTimeout(() => form.requestSubmit(button), 50);
    }
    const answer = event.detail.xhr;
    const signedOut = answer.status === 401 || answer.status === 403 || /\/login(\?|$)/.test(answer.responseURL || '');
    if (event.detail.successful && !signedOut) {
      const now = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
      if (!dirty.has(form)) tell(form, words.saved + ' ' + now, false);
    } else {
      dirty.add(form);
      tell(form, signedOut ? words.signedOut : { 409: words.conflict, 422: words.invalid }[answer.status] || words.unsaved, true);
    }
  });

  // Requests by htmx carry the token against forged requests.
  document.addEventListener('htmx:configRequest', (event) => {
    const token = document.querySelector('meta[name="csrf-token"]');
    if (token) event.detail.headers[token.dataset.header] = token.content;
  });

  // One box ticks all of its list: <input type="checkbox" data-all="rows"> for boxes named rows.
  document.querySelectorAll('input[data-all]').forEach((all) => {
    const boxes = () => Array.from(document.getElementsByName(all.dataset.all)).filter((box) => !box.disabled);
    all.closest('[hidden]')?.removeAttribute('hidden');
    all.addEventListener('change', () => boxes().forEach((box) => { box.checked = all.checked; }));
    document.addEventListener('change', (event) => {
      if (event.target.name === all.dataset.all) all.checked = boxes().every((box) => box.checked);
    });
  });
})();
