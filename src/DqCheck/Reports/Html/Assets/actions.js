// What can be done in the page served by the worker. A report that was sent as a file has none of it.

const pagePath = document.documentElement.dataset.page;

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

/** A form to leave a finding, or all findings of a rule, as they are. */
function offerAcceptance(place, what) {
  const key = pagePath ? acceptanceKey(what) : '';
  if (!key) return;
  const reason = el('textarea', { className: 'nhsuk-textarea', id: 'accept-reason', rows: 3, maxLength: 1000 });
  const until = el('input', { className: 'nhsuk-input', type: 'date', id: 'accept-until' });
  const message = el('p', { role: 'status' });
  const accept = async () => {
    if (!reason.value.trim()) {
      message.textContent = 'Write why it can stay as it is.';
      reason.focus();
      return;
    }
    await send('accept', { fingerprint: key, reason: reason.value, until: until.value || null }, message);
  };
  place.append(el('section', { className: 'accept no-print', 'aria-labelledby': 'accept-title' },
    el('h2', { className: 'nhsuk-heading-m', id: 'accept-title' }, what.rule ? 'Accept all findings of this rule' : 'Accept this finding'),
    el('p', {}, 'Only if it can stay as it is. It still counts in every figure. The next check takes it out of Fix first.'),
    field('Accept because', reason), field('Until (may be left blank)', until),
    button('Accept', accept), ' ', button('Undo', () => send('accept/undo', { fingerprint: key }, message), true), message));
}

/** The reason and the action for a long wait, typed in a row of the list. */
function offerReasons(list, row) {
  const key = pagePath && list.id === 'over-6-week-waits' ? list.column('Line key')?.text(row) : '';
  if (!key) return null;
  const open = () => {
    const values = Object.fromEntries(['Reason', 'Action'].map(title => [title, el('textarea', { className: 'nhsuk-textarea', id: 'type-' + title, rows: 3, maxLength: 1000, value: list.column(title).typed?.[row] ?? list.column(title).text(row) })]));
    const message = el('p', { role: 'status' });
    const dialog = el('dialog', { 'aria-label': 'Reason and action' }, field('Reason', values.Reason), field('Action', values.Action),
      button('Save', async () => {
        if (!await send('reasons', { lineKey: key, reason: values.Reason.value, action: values.Action.value }, message)) return;
        for (const title of ['Reason', 'Action']) (list.column(title).typed ??= {})[row] = values[title].value;
        views.get(list.id)?.render();
      }), ' ', button('Close', () => dialog.close(), true), message);
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
  return button('Write', open, true);
}

if (pagePath) document.querySelector('.report-header-row').append(el('a', { className: 'all-results', href: '/' }, 'All results'));
