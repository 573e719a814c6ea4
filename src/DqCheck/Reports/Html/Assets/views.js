// What is shown about one client, one rule and one finding.

/** The part of a section that the script fills, emptied, under a new heading. */
function begin(section, title) {
  section.querySelector('h1').textContent = title;
  const place = section.querySelector('[data-more]');
  place.replaceChildren();
  return place;
}

const notFound = (place, what) => place.append(el('p', {}, 'This report has no ' + what + '. It may be in another month’s report.'));

function summary(pairs) {
  return el('dl', { className: 'nhsuk-summary-list' }, ...pairs.filter(([, value]) => value !== '' && value !== undefined && value !== null).map(([key, value]) =>
    el('div', { className: 'nhsuk-summary-list__row' },
      el('dt', { className: 'nhsuk-summary-list__key' }, key),
      el('dd', { className: 'nhsuk-summary-list__value' }, value))));
}

/** The rows of a list that are about a client. */
function rowsOf(list, agency, client) {
  const clients = list.column('Client'), agencies = list.column('Agency');
  if (!clients || !agencies) return [];
  const rows = [];
  for (let row = 0; row < list.rows; row++) if (clients.text(row) === client && agencies.text(row) === agency) rows.push(row);
  return rows;
}

function showClient(section, agency = '', client = '') {
  const place = begin(section, 'Client ' + client);
  const own = rowsOf(findings, agency, client);
  const due = lists.has('due-next') ? rowsOf(lists.get('due-next'), agency, client) : [];
  const records = clientRecords(agency, client);
  if (!own.length && !due.length && !records) return place.append(el('p', {}, 'This report says nothing about such a client: there are no findings and nothing is due. The id may be wrong, or the client may be in another month’s report.'));
  place.append(summary([
    ['Agency', agency],
    ['Keyworker', findings.column('Keyworker')?.text(own[0] ?? -1)],
    ['Team', findings.column('Team')?.text(own[0] ?? -1)],
    ['Findings', number(own.length)],
    ['Due in the coming weeks', due.length ? number(due.length) : ''],
  ]));
  if (own.length) addList(place, 'What to correct or do', findings, own);
  if (due.length) addList(place, 'Due in the coming weeks', lists.get('due-next'), due);
  if (records) addRecords(place, records);
  else if (!report.clientsLeftOut) place.append(el('p', {}, 'There are no records of this client: no row of the client loads, or the client is only in an earlier extract.'));
  else place.append(el('p', {}, 'The records of this client are not in this report, because it would be too large.'));
  for (const list of lists.values()) {
    if (['findings', 'due-next', 'top-exceptions', 'sir-exceptions', 'waits-and-returns'].includes(list.id)) continue;
    const rows = rowsOf(list, agency, client);
    if (rows.length) addList(place, titleOf(sections.get(list.id)), list, rows);
  }
}

/** Columns that say the same in every row of a card. */
const KNOWN = ['Client', 'Agency', 'Keyworker', 'Team'];

function addList(place, title, list, rows, hide = KNOWN) {
  const part = el('div', { className: 'part' });
  place.append(el('h2', { className: 'nhsuk-heading-m' }, title), part);
  return new ListView(part, list, { rows, title, hide });
}

function showRule(section, id) {
  const rule = own(report.rules, id);
  const place = begin(section, rule ? rule.title : 'Rule ' + id);
  if (!rule) return notFound(place, 'findings of this rule');
  addGuidance(place, id, rule);
  const column = findings.column('Rule');
  const rows = [];
  for (let row = 0; row < findings.rows; row++) if (column.text(row) === id) rows.push(row);
  addList(place, 'Findings of this rule', findings, rows, ['Rule', 'Severity']);
  offerAcceptance(place, { rule: id });
}

function addGuidance(place, id, rule) {
  place.append(summary([
    ['What to do', rule.fix],
    ['Why it matters', rule.why],
    ['Severity', el('span', { className: 'nhsuk-tag severity-' + rule.severity }, rule.severity)],
    ['Found', number(rule.findings) + ' of ' + number(rule.checked) + ' checked'],
    ['Rule', el('a', { href: '#rule=' + encodeURIComponent(id) }, id)],
    ['Source', rule.source + ' (' + rule.confidence + ')'],
  ]));
  if (rule.page) {
    const page = el('div', { className: 'rule-page' });
    // Made by DqCheck from the page of the rule, in which all markup is text.
    page.innerHTML = rule.page;
    place.append(el('details', { className: 'nhsuk-details' }, el('summary', { className: 'nhsuk-details__summary' }, el('span', { className: 'nhsuk-details__summary-text' }, 'The rule in full')),
      el('div', { className: 'nhsuk-details__text' }, page)));
  }
}

function showFinding(section, fingerprint) {
  const row = findFinding(fingerprint);
  const place = begin(section, row < 0 ? 'Finding' : 'Why is this a finding?');
  if (row < 0) return notFound(place, 'such finding');
  const get = title => findings.column(title)?.text(row) ?? '';
  place.append(el('p', { className: 'nhsuk-lede-text nhsuk-lede-text--small finding-message' }, textOf(get('What is wrong'))));
  if (get('Client')) place.append(el('p', {}, 'Client ', el('a', { href: clientHash(get('Agency'), get('Client')) }, get('Client')), get('Episode') ? ', episode ' + get('Episode') : ''));
  const why = whyOf(row);
  if (why) addWhy(place, why, get('Agency'), get('Client'), get('What is wrong'));
  place.append(summary([
    ['Value', textOf(get('Value'))],
    ['Expected', textOf(get('Expected'))],
    ['Due', get('Due')],
    ['Extract', get('Extract')],
    ['Lines', textOf(get('Lines'))],
    ['First seen', get('First seen')],
    ['Accepted', textOf(get('Accepted'))],
  ]));
  const rule = own(report.rules, get('Rule'));
  if (rule) {
    place.append(el('h2', { className: 'nhsuk-heading-m' }, rule.title));
    addGuidance(place, get('Rule'), rule);
  }
  offerAcceptance(place, { fingerprint });
  place.append(el('p', { className: 'fingerprint' }, 'Fingerprint: ' + fingerprint));
}

/** The clients with findings or something due, those with most findings first. */
function showClients(section) {
  const place = section.querySelector('[data-more]');
  if (place.childElementCount) return;
  place.append(el('p', {}, 'Clients with findings or something due.'));
  const clients = new Map();
  const count = (list, key) => {
    const names = list.column('Client'), agencies = list.column('Agency');
    for (let row = 0; row < list.rows; row++) {
      if (!names.text(row)) continue;
      const id = agencies.text(row) + '/' + names.text(row);
      if (!clients.has(id)) clients.set(id, { agency: agencies.text(row), client: names.text(row), findings: 0, due: 0, worst: 9, keyworker: '', team: '' });
      const entry = clients.get(id);
      entry[key]++;
      if (key !== 'findings') continue;
      entry.worst = Math.min(entry.worst, severities.indexOf(list.column('Severity').text(row)));
      entry.keyworker ||= list.column('Keyworker')?.text(row) ?? '';
      entry.team ||= list.column('Team')?.text(row) ?? '';
    }
  };
  count(findings, 'findings');
  if (lists.has('due-next')) count(lists.get('due-next'), 'due');
  const all = [...clients.values()].sort((a, b) => b.findings - a.findings || a.worst - b.worst || (a.client < b.client ? -1 : 1));
  const columns = [
    ['Client', 'text', c => c.client], ['Agency', 'text', c => c.agency],
    ['Findings', 'number', c => c.findings], ['Worst', 'text', c => severities[c.worst] ?? '', { severity: true }],
    ['Due in the coming weeks', 'number', c => c.due], ['Keyworker', 'text', c => c.keyworker], ['Team', 'text', c => c.team],
  ];
  new ListView(place, createList('clients', all, columns), { title: 'Clients' });
}

const severities = ['reject', 'error', 'warning', 'information'];

/** What is printed: the first screen, what to correct, and the findings as they are filtered. */
function printAll() {
  const place = el('div', { className: 'print-only' });
  for (const id of ['fix-first', 'findings', 'compliance']) {
    const view = listOf(id);
    if (!view) continue;
    const rows = view.rows;
    const printed = rows.slice(0, MAX_PRINTED);
    // Links and columns without a value say nothing on paper.
    const columns = view.shownColumns.filter(c => c.title !== 'List' && printed.some(row => c.text(row)));
    // In characters. A column of short values is as wide as they and the words of its title; the others share the rest by their longest text.
    const longest = texts => Math.max(0, ...texts.map(text => text.length));
    const widths = columns.map(c => Math.max(longest(c.title.split(' ')), longest(Array.from(printed, row => c.text(row)))));
    const long = widths.filter(width => width > SHORT).reduce((sum, width) => sum + Math.min(width, LONG), 0);
    const short = widths.filter(width => width <= SHORT).reduce((sum, width) => sum + width + 2.5, 0);
    const share = width => width > SHORT ? (100 - short / PAGE_WIDTH * 100) * Math.min(width, LONG) / long : (width + 2.5) / PAGE_WIDTH * 100;
    place.append(el('h1', { className: 'nhsuk-heading-m' }, view.options.title + (rows.length > MAX_PRINTED ? ': the first ' + number(MAX_PRINTED) + ' of ' + number(rows.length) : '')),
      el('table', { className: 'nhsuk-table' }, el('colgroup', {}, ...widths.map(width => el('col', { style: 'width:' + share(width).toFixed(2) + '%' }))),
        el('thead', {}, el('tr', {}, ...columns.map(c => el('th', { scope: 'col' }, c.title)))),
        el('tbody', {}, ...Array.from(printed, row => el('tr', {}, ...columns.map(c => el('td', {}, c.text(row))))))));
  }
  document.getElementById('main').append(place);
}

const MAX_PRINTED = 1000;
const PAGE_WIDTH = 168;
const SHORT = 16;
const LONG = 90;
