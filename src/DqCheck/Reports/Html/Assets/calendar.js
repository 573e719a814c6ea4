// A calendar of what is due.

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Puts a calendar above the list of what is due: each day with how many; a day filters the list. */
function showCalendar(section) {
  const view = views.get('due-next');
  if (!view || section.querySelector('.calendars')) return;
  const column = view.data.column('Due');
  const days = new Map();
  for (let row = 0; row < view.data.rows; row++) {
    const day = isoDate(column.text(row));
    if (day) days.set(day, (days.get(day) ?? 0) + 1);
  }
  if (!days.size) return;
  const chosen = el('p', { className: 'chosen-day no-print' });
  const choose = day => {
    const text = day?.split('-').reverse().join('/');
    if (day) view.filters.set('day', row => column.text(row) === text);
    else view.filters.delete('day');
    chosen.replaceChildren(...day ? ['Only what is due on ' + text + '. ', el('button', { type: 'button', className: 'link-button', onclick: () => choose(null) }, 'Show all days')] : []);
    for (const button of section.querySelectorAll('.calendars button')) button.setAttribute('aria-pressed', button.dataset.day === day);
    view.refresh();
  };
  const firsts = [...new Set([...days.keys()].map(day => day.slice(0, 7)))].sort();
  view.place.before(el('p', { className: 'no-print' }, 'The number beside a day says how many items are due. Choose a day to list only those.'),
    el('div', { className: 'calendars' }, ...firsts.map(month => createMonth(month, days, choose))), chosen);
}

function createMonth(month, days, choose) {
  const [year, index] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, index, 0)).getUTCDate();
  // Weeks begin on Monday.
  const offset = (new Date(Date.UTC(year, index - 1, 1)).getUTCDay() + 6) % 7;
  const cells = [...Array(offset).fill(null), ...Array.from({ length }, (_, i) => i + 1)];
  while (cells.length % 7) cells.push(null);
  const weeks = Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  const name = monthNames[index - 1] + ' ' + year;
  return el('table', { className: 'calendar' }, el('caption', {}, name),
    el('thead', {}, el('tr', {}, ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(day =>
      el('th', { scope: 'col' }, el('abbr', { title: day }, day.slice(0, 2)))))),
    el('tbody', {}, ...weeks.map(week => el('tr', {}, ...week.map(day => {
      const key = month + '-' + String(day).padStart(2, '0');
      const due = day && days.get(key);
      return el('td', { className: due ? 'has-due' : '' }, !day ? '' : !due ? String(day)
        : el('button', { type: 'button', 'data-day': key, 'aria-pressed': 'false', onclick: () => choose(key) }, String(day),
          el('strong', {}, ' ' + number(due)), hidden(' due on ' + day + ' ' + name)));
    })))));
}
