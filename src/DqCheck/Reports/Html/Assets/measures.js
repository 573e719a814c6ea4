// The measures, and who is in each: numerator, denominator, left out and why.

/** A list made here, of objects. */
function createList(id, rows, columns) {
  return new ListData({ id, rows: rows.length, tones: {}, columns: columns.map(([title, kind, get, extra]) =>
    ({ title, kind, width: 14, shown: true, ...extra, cells: rows.map(get), rows: rows.map((_, i) => i) })) });
}

function showMeasures(section) {
  const place = section.querySelector('[data-more]');
  if (place.childElementCount) return;
  const all = Object.entries(report.measures);
  place.append(el('p', {}, 'Open a measure to see who is in its numerator and denominator, and who is left out and why.'));
  new ListView(place, createList('measures', all, [
    ['Measure', 'text', ([id, m]) => [m.title, 'measure=' + id, ''], { width: 40 }],
    ['Result', 'text', ([, m]) => m.figure, { width: 30 }],
    ['Counted', 'text', ([, m]) => periodOf(m)],
    ['Id', 'text', ([id]) => id, { shown: false }],
  ]), { title: 'Measures', pageSize: 100 });
}

const periodOf = measure => (measure.window ? measure.window.replace(/\d{4}-\d\d-\d\d/g, ukDate) : '');

function showMeasure(section, id) {
  const measure = own(report.measures, id);
  const place = begin(section, measure ? measure.title : 'Measure ' + id);
  if (!measure) return notFound(place, 'such measure');
  place.append(summary([['Result', measure.figure], ['Counted', periodOf(measure)]]));
  if (measure.kind === 'findings')
    return place.append(el('p', {}, 'It counts rows or data items. What is wrong is in the ', el('a', { href: '#findings' }, 'list of findings'), '.'));
  if (!measure.members)
    return place.append(el('p', {}, 'Its members are not in this report: it could not be calculated, or there are too many journeys. dqcheck explain ' + id + ' lists them.'));
  const members = [];
  for (let i = 0; i < measure.members.length; i += 4) {
    const [journey, state, days, reason] = measure.members.slice(i, i + 4);
    const [agency, client, episode, start] = report.journeys[journey].map(textAt);
    members.push({ agency, client, episode, start, state: textAt(state), days, reason: textAt(reason) });
  }
  const counts = new Map();
  for (const member of members) counts.set(member.state, (counts.get(member.state) ?? 0) + 1);
  place.append(summary([...counts].map(([state, count]) => [capital(state), number(count) + (count === 1 ? ' journey' : ' journeys')])));
  const part = el('div');
  place.append(el('h2', { className: 'nhsuk-heading-m' }, 'Journeys'), part);
  const view = new ListView(part, createList('members', members, [
    ['Client', 'text', m => m.client], ['Agency', 'text', m => m.agency], ['First episode', 'text', m => m.episode],
    ['Start', 'date', m => ukDate(m.start)], ['How it counts', 'text', m => m.state, { width: 24 }],
    ['Days', 'number', m => (m.days < 0 ? '' : m.days)], ['Why it is left out', 'text', m => m.reason, { width: 40 }],
  ]), { title: 'Journeys' });
  addChoice(view, 'How it counts');
}

/** A filter on the values of a column. */
function addChoice(view, title) {
  const column = view.data.column(title);
  if (column.choices.length < 2) return;
  const id = 'choice-' + ListView.count;
  const select = el('select', { className: 'nhsuk-select', id, onchange: () => {
    if (select.value) view.filters.set(title, row => column.text(row) === select.value);
    else view.filters.delete(title);
    view.refresh();
  } }, el('option', { value: '' }, 'All'), ...column.choices.map(text => el('option', { value: text }, text)));
  view.tools.prepend(el('div', { className: 'tool' }, el('label', { htmlFor: id, className: 'nhsuk-label' }, title), select));
  view.tools.hidden = false;
}
