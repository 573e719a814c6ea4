// The filters of the list of findings. They are kept in the address, so that a link opens the same list.

const dueGroups = {
  overdue: 'Overdue',
  soon: 'Due in the next 28 days',
  later: 'Due later',
  none: 'No due date',
};

/** Whether a due date is overdue, soon, later or none. */
function dueGroup(text) {
  if (!text) return 'none';
  const day = Date.parse(isoDate(text));
  const today = Date.parse(report.asOf);
  if (day <= today) return 'overdue';
  return day - today <= 28 * 86400000 ? 'soon' : 'later';
}

class FindingFilters {
  constructor(view) {
    this.view = view;
    this.controls = new Map();
    const { data } = view;
    this.addRule(data.column('Rule'));
    for (const title of ['Severity', 'Record', 'Agency', 'Keyworker', 'Team', 'State']) this.addColumn(title);
    this.addDue(data.column('Due'));
    view.tools.append(el('div', { className: 'tool' },
      el('button', { type: 'button', className: 'nhsuk-button nhsuk-button--secondary nhsuk-button--small', onclick: () => this.set({}) }, 'Clear filters')));
  }

  addColumn(title) {
    const column = this.view.data.column(title);
    if (!column || column.choices.length < 2) return;
    this.add(title.toLowerCase(), title, column.choices.map(text => [text, text]), value => {
      const keeps = column.texts.map(text => text === value);
      return row => keeps[column.rows[row]];
    });
  }

  addRule(column) {
    const titles = column.choices.map(id => [id, own(report.rules, id) ? report.rules[id].title + ' (' + id + ')' : id]);
    titles.sort((a, b) => a[1].localeCompare(b[1], 'en-GB'));
    this.add('rule', 'Rule', titles, value => {
      const keeps = column.texts.map(text => text === value);
      return row => keeps[column.rows[row]];
    });
  }

  addDue(column) {
    if (!column || column.isBlank) return;
    const groups = column.texts.map(dueGroup);
    this.add('due', 'Due', Object.entries(dueGroups), value => {
      const keeps = groups.map(group => group === value);
      return row => keeps[column.rows[row]];
    });
  }

  add(key, label, choices, keep) {
    const id = 'filter-' + key;
    const select = el('select', { className: 'nhsuk-select', id, onchange: () => this.apply() },
      el('option', { value: '' }, 'All'), ...choices.map(([value, text]) => el('option', { value }, text)));
    this.view.tools.append(el('div', { className: 'tool' }, el('label', { htmlFor: id, className: 'nhsuk-label' }, label), select));
    this.controls.set(key, { select, keep });
  }

  /** Sets the filters from an address. */
  set(values) {
    for (const [key, { select }] of this.controls) {
      select.value = values[key] ?? '';
      if (select.selectedIndex < 0) select.value = '';
    }
    this.view.search.value = values.search ?? '';
    this.apply();
  }

  apply() {
    this.view.filters.clear();
    for (const [key, { select, keep }] of this.controls) if (select.value) this.view.filters.set(key, keep(select.value));
    this.view.refresh();
  }

  /** The filters as the end of an address. */
  get address() {
    const values = new URLSearchParams();
    for (const [key, { select }] of this.controls) if (select.value) values.set(key, select.value);
    if (this.view.search.value) values.set('search', this.view.search.value);
    return values.size ? '?' + values : '';
  }
}
