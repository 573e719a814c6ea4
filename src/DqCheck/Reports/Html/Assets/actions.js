// What can be done in the page served by the worker. A report that was sent as a file has none of it.

const pagePath = document.documentElement.dataset.page;
const pageState = JSON.parse(document.getElementById('page-state')?.textContent ?? '{}');

/** Sends a change to the worker and says what came of it. */
async function send(action, values, message) {
  message.textContent = 'Saving …';
  try {
    const answer = await fetch(pagePath + '/' + action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': document.querySelector('meta[name="csrf-token"]').content },
      body: JSON.stringify(values),
    });
    const result = await answer.json().catch(() => ({}));
    message.textContent = result.message ?? (answer.ok ? 'Saved.' : 'This could not be saved (' + answer.status + '). Reload the page and try again.');
    return answer.ok;
  } catch {
    message.textContent = 'DqCheck does not answer. Is it still running? Nothing was saved.';
    return false;
  }
}

const field = (label, input) => el('div', { className: 'nhsuk-form-group' }, el('label', { className: 'nhsuk-label', htmlFor: input.id }, label), input);
const button = (text, onclick, secondary) => el('button', { type: 'button', className: 'nhsuk-button nhsuk-button--small' + (secondary ? ' nhsuk-button--secondary' : ''), onclick }, text);

/** The key by which a finding, or all findings of a rule, are accepted. */
function acceptanceKey({ fingerprint, rule }) {
  if (fingerprint) return fingerprint;
  const list = lists.get('fix-first');
  const rules = list?.column('Rule'), keys = list?.column('Fingerprint');
  if (!keys) return '';
  for (let row = 0; row < list.rows; row++) if (rules.text(row) === rule) return keys.text(row);
  return '';
}

/** A form to leave a finding, or all findings of a rule, as they are; or what it is accepted with. */
function offerAcceptance(place, what) {
  const key = pageState.canChange ? acceptanceKey(what) : '';
  if (!key) return;
  const name = what.rule ?? key;
  const section = el('section', { className: 'accept no-print', 'aria-labelledby': 'accept-title' });
  const message = el('p', { role: 'status' });
  const title = text => el('h2', { className: 'nhsuk-heading-m', id: 'accept-title' }, text);
  const showForm = () => {
    const reason = el('textarea', { className: 'nhsuk-textarea', id: 'accept-reason', rows: 3, maxLength: 1000 });
    const until = el('input', { className: 'nhsuk-input', type: 'date', id: 'accept-until' });
    const accept = async () => {
      if (!reason.value.trim()) {
        message.textContent = 'Write why it can stay as it is.';
        reason.focus();
        return;
      }
      if (!await send('accept', { fingerprint: key, reason: reason.value, until: until.value || null }, message)) return;
      pageState.accepted[name] = 'Accepted' + (until.value ? ' until ' + until.value : ' with no end date') + ': ' + reason.value.trim();
      changed();
      showAccepted();
    };
    section.replaceChildren(title(what.rule ? 'Accept all findings of this rule' : 'Accept this finding'),
      el('p', {}, 'Only if it can stay as it is. It still counts in every figure. The next check takes it out of Fix first.'),
      field('Accept because', reason), field('Until (may be left blank)', until), button('Accept', accept), message);
  };
  const showAccepted = () => section.replaceChildren(title(what.rule ? 'The findings of this rule are accepted' : 'This finding is accepted'),
    el('p', {}, pageState.accepted[name]),
    button('Undo', async () => {
      if (!await send('accept/undo', { fingerprint: name }, message)) return;
      delete pageState.accepted[name];
      changed();
      showForm();
    }, true), message);
  if (pageState.accepted[name]) showAccepted();
  else showForm();
  place.append(section);
}

/** The reason and the action for a long wait, typed in a row of the list. */
function offerReasons(list, row) {
  const key = pageState.canChange && list.id === 'over-6-week-waits' ? list.column('Line key')?.text(row) : '';
  if (!key) return null;
  const open = () => {
    const values = Object.fromEntries(['Reason', 'Action'].map(title => [title, el('textarea', { className: 'nhsuk-textarea', id: 'type-' + title, rows: 3, maxLength: 1000, value: list.column(title).typed?.[row] ?? list.column(title).text(row) })]));
    const message = el('p', { role: 'status' });
    const dialog = el('dialog', { 'aria-label': 'Reason and action' }, field('Reason', values.Reason), field('Action', values.Action),
      button('Save', async () => {
        if (!await send('reasons', { lineKey: key, reason: values.Reason.value, action: values.Action.value }, message)) return;
        changed();
        for (const title of ['Reason', 'Action']) (list.column(title).typed ??= {})[row] = values[title].value;
        views.get(list.id)?.render();
      }), ' ', button('Close', () => dialog.close(), true), message);
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
  return button('Write', open, true);
}

/** Says above the report what it does not show yet, and offers to check again. */
function showNotice(text) {
  document.getElementById('page-notice')?.remove();
  const message = el('p', { role: 'status' });
  const notice = el('div', { className: 'nhsuk-inset-text no-print', id: 'page-notice' }, el('p', {}, text));
  if (pageState.canCheckAgain) notice.append(button('Check again', () => checkAgain(message), true), message);
  document.getElementById('main').prepend(notice);
}

const changed = () => showNotice('Something was changed since this check. Check again to see it here and in the workbook.');

/** Checks the extract again, and shows the new result when it is there. */
async function checkAgain(message) {
  let started;
  try {
    const answer = await fetch(pagePath + '/check', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': document.querySelector('meta[name="csrf-token"]').content },
      body: '{}',
    });
    started = await answer.json();
    if (!answer.ok) return void (message.textContent = started.message);
  } catch {
    return void (message.textContent = 'DqCheck does not answer. Is it still running?');
  }
  const source = new EventSource(pageState.home + 'checks/' + started.id + '/events');
  source.addEventListener('progress', event => {
    const { state, message: text } = JSON.parse(event.data);
    message.textContent = (state === 'failed' ? 'Not checked. ' : '') + text;
    if (state !== 'done' && state !== 'failed') return;
    source.close();
    if (state === 'done') location.reload();
  });
  source.onerror = () => (message.textContent = 'DqCheck does not answer. If it was closed, start it again: it goes on with this check.');
}

if (pagePath) document.querySelector('.report-header-row').append(el('a', { className: 'all-results', href: pageState.home }, 'All results'));
if (pageState.notice) showNotice(pageState.notice);
