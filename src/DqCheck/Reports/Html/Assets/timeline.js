// Why a finding was made, the records of a client, and the journey drawn as a line in time.

const textAt = index => report.texts[index];

/** A cell of a record by its number: four numbers of texts. */
function cellAt(index) {
  const [name, title, value, meaning] = report.cells.slice(index * 4, index * 4 + 4).map(textAt);
  return { name, title, value, meaning, other: '', isNamed: false };
}

const pairs = values => Array.from({ length: values.length / 2 }, (_, i) => [values[i * 2], values[i * 2 + 1]]);

/** Why the finding in a row of the list was made. */
function whyOf(row) {
  const [condition, records, isAboutJourney, highlights] = report.why[row] ?? [];
  if (!condition) return null;
  return {
    condition: condition.map(textAt),
    records: records.map(([role, agency, client, episode, recordId, files, lines, isPrevious, cells]) => ({
      role: textAt(role), agency: textAt(agency), client: textAt(client), episode: textAt(episode), recordId: textAt(recordId), files: textAt(files), lines: textAt(lines), isPrevious,
      cells: pairs(cells).map(([cell, other]) => ({ ...cellAt(cell < 0 ? ~cell : cell), other: textAt(other), isNamed: cell < 0 })),
    })),
    isAboutJourney,
    highlights: readEntries(highlights),
  };
}

const readEntries = entries => entries.map(([kind, from, to, label]) => ({ kind, from: textAt(from), to: textAt(to), label: textAt(label) }));

/** The records and the timeline of a client; null where the report does not hold them. */
function clientRecords(agency, client) {
  const data = own(report.clients, agency + '/' + client);
  if (!data) return null;
  const [records, entries] = data;
  return { records: records.map(([kind, cells]) => ({ kind: textAt(kind), cells })), entries: readEntries(entries) };
}

function addWhy(place, why, agency, client, message) {
  for (const sentence of why.condition.filter(text => !message.includes(text.replace(/\.$/, '')))) place.append(el('p', {}, textOf(sentence)));
  const data = why.isAboutJourney ? clientRecords(agency, client) : null;
  if (data) place.append(el('h2', { className: 'nhsuk-heading-m' }, 'The journey'), drawTimeline(around(data.entries, why.highlights), why.highlights));
  for (const record of why.records) {
    const name = capital(record.role);
    place.append(el('h2', { className: 'nhsuk-heading-m' }, name),
      el('p', { className: 'row-is' }, [
        record.isPrevious && 'From the earlier extract',
        record.episode && 'Episode ' + record.episode,
        record.recordId && 'Record ' + record.recordId,
        record.files,
        record.lines && (record.lines.includes(' ') ? 'lines ' : 'line ') + record.lines,
      ].filter(Boolean).join(', ')));
    if (record.cells.length) place.append(createCells(name, record.cells));
  }
}

/** What happened from a while before the windows of a finding; everything where it has none. */
function around(entries, highlights) {
  if (highlights.length === 0) return entries;
  const first = Math.min(...highlights.map(h => dayOf(h.from))) - 120;
  return entries.filter(entry => (entry.to ? dayOf(entry.to) : kinds[entry.kind].bar ? Infinity : dayOf(entry.from)) >= first);
}

const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

function createCells(name, cells) {
  const isOther = cells.some(cell => cell.other);
  return el('div', { className: 'table-scroll', tabIndex: 0, role: 'group', 'aria-label': name },
    el('table', { className: 'nhsuk-table' }, el('caption', { className: 'nhsuk-u-visually-hidden' }, name),
      el('thead', {}, el('tr', {}, ...['Column', 'What it is', 'Value', 'Meaning', isOther && 'Other rows say'].filter(Boolean).map(title => el('th', { scope: 'col' }, title)))),
      el('tbody', {}, ...cells.map(cell => el('tr', { className: cell.isNamed ? 'tone-note' : '' },
        el('th', { scope: 'row' }, cell.name + (cell.isNamed ? ' ◀' : ''), cell.isNamed && hidden(' the finding names it')),
        el('td', {}, cell.title), el('td', {}, cell.value === '' ? el('em', {}, 'blank') : textOf(cell.value)), el('td', {}, textOf(cell.meaning)), isOther && el('td', {}, textOf(cell.other)))))));
}

/** The records of a client: an episode, then what belongs to it. */
function addRecords(place, { records, entries }) {
  if (entries.length) place.append(el('h2', { className: 'nhsuk-heading-m' }, 'In time'), drawTimeline(entries, []));
  place.append(el('h2', { className: 'nhsuk-heading-m' }, 'Records'));
  for (const record of records) {
    const cells = record.cells.map(cellAt);
    if (cells.length === 0) continue;
    place.append(el('details', { className: 'nhsuk-details record' },
      el('summary', { className: 'nhsuk-details__summary' }, el('span', { className: 'nhsuk-details__summary-text' }, capital(record.kind) + describeRecord(cells))),
      el('div', { className: 'nhsuk-details__text' }, createCells(capital(record.kind), cells))));
  }
}

/** The dates and codes by which people know a record. */
function describeRecord(cells) {
  const told = ['EPISODID', 'TRIAGED', 'DISD', 'MODAL', 'MODST', 'MODEND', 'TOPDATE', 'TRSTAGE', 'SUBMDATE'];
  const parts = told.map(name => cells.find(cell => cell.name === name)).filter(Boolean)
    .map(cell => cell.title.toLowerCase() + ' ' + (cell.meaning || cell.value));
  return parts.length ? ': ' + parts.slice(0, 4).join(', ') : '';
}

const kinds = [
  { name: 'Episode', bar: true, className: 'tl-episode' },
  { name: 'Intervention', bar: true, className: 'tl-intervention' },
  { name: 'Expected', bar: true, className: 'tl-window' },
  { name: 'Referral', sign: '◆' },
  { name: 'TOP', sign: '●' },
  { name: 'Review', sign: '■' },
  { name: 'Return', sign: '▶' },
  { name: 'Due', sign: '▼' },
];

const svg = (name, attributes, ...children) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

const dayOf = text => Date.parse(text) / 86400000;
const ukDate = text => text.split('-').reverse().join('/');

/** Draws episodes, interventions, windows, TOPs, reviews and due days by date; the same stands below it as a list. */
function drawTimeline(entries, highlights) {
  const isHighlight = entry => highlights.some(h => h.kind === entry.kind && h.from === entry.from && h.label === entry.label);
  const all = [...entries, ...highlights.filter(h => !entries.some(e => e.kind === h.kind && e.from === h.from && e.label === h.label))];
  all.sort((a, b) => a.from.localeCompare(b.from) || a.kind - b.kind);
  const today = report.asOf ? dayOf(report.asOf) : null;
  const days = all.flatMap(entry => [dayOf(entry.from), entry.to ? dayOf(entry.to) : NaN]).filter(day => !Number.isNaN(day)).concat(today ?? []);
  const from = Math.min(...days) - 7, to = Math.max(...days) + 7;
  const width = 1000, left = 10, rowHeight = 30, top = today ? 20 : 0;
  const x = day => left + (day - from) / (to - from) * (width - 2 * left);
  const height = top + all.length * rowHeight + 34;
  const drawing = svg('svg', { viewBox: '0 0 ' + width + ' ' + height, role: 'img', 'aria-label': 'The journey as a line in time. The list below says the same.' });
  for (const tick of ticksOf(from, to)) {
    drawing.append(svg('line', { class: 'grid', x1: x(tick.day), x2: x(tick.day), y1: 0, y2: height - 26 }), svg('text', { class: 'axis', x: x(tick.day), y: height - 8, 'text-anchor': 'middle' }, tick.label));
  }
  if (today) {
    drawing.append(svg('line', { class: 'tl-today', x1: x(today), x2: x(today), y1: top - 4, y2: height - 26 }),
      svg('text', { class: 'axis tl-today-label', x: x(today), y: 12, 'text-anchor': x(today) > width * .9 ? 'end' : 'middle' }, 'as of ' + ukDate(report.asOf)));
  }
  all.forEach((entry, row) => {
    const kind = kinds[entry.kind];
    const y = top + row * rowHeight + 4;
    const start = x(dayOf(entry.from)), end = entry.to ? x(dayOf(entry.to)) : kind.bar ? x(Math.max(today ?? to, dayOf(entry.from))) : start;
    const label = describe(entry);
    const group = svg('g', { class: isHighlight(entry) ? 'tl-highlight' : '' }, svg('title', {}, label));
    if (kind.bar) group.append(svg('rect', { class: kind.className, x: start, y: y + 16, width: Math.max(3, end - start), height: 8, rx: 2 }));
    else group.append(svg('text', { class: 'tl-sign', x: start, y: y + 25, 'text-anchor': 'middle' }, kind.sign));
    const last = Math.max(end, start);
    const atEnd = last > width - start;
    group.append(svg('text', { class: 'axis', x: atEnd ? last : start, y: y + 12, 'text-anchor': atEnd ? 'end' : 'start' }, shorten(label, (atEnd ? last : width - start) / LETTER)));
    drawing.append(group);
  });
  return el('div', { className: 'timeline' }, el('div', { className: 'timeline-drawing', tabIndex: 0, role: 'group', 'aria-label': 'The journey as a line in time' }, drawing),
    el('details', { className: 'nhsuk-details' }, el('summary', { className: 'nhsuk-details__summary' }, el('span', { className: 'nhsuk-details__summary-text' }, 'The same as a list')),
      el('div', { className: 'nhsuk-details__text' }, el('ul', {}, ...all.map(entry => el('li', {}, el(isHighlight(entry) ? 'strong' : 'span', {}, describe(entry))))))));
}

/** The mean width of a letter in the drawing. */
const LETTER = 6.6;

const shorten = (text, room) => (text.length > room ? text.slice(0, Math.floor(room) - 1) + '…' : text);

function describe(entry) {
  const kind = kinds[entry.kind];
  const period = entry.to ? ukDate(entry.from) + ' to ' + ukDate(entry.to) : ukDate(entry.from) + (kind.bar ? ', open' : '');
  return period + ': ' + entry.label;
}

/** Ticks of a time axis: years, quarters or months, at most about ten. */
function ticksOf(from, to) {
  const months = (to - from) / 30;
  const step = months <= 10 ? 1 : months <= 30 ? 3 : months <= 120 ? 12 : 36;
  const ticks = [];
  const first = new Date(from * 86400000);
  for (let month = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth() + 1) / step) * step; ; month += step) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86400000;
    if (day > to) return ticks;
    ticks.push({ day, label: step >= 12 ? String(Math.floor(month / 12)) : monthNames[month % 12].slice(0, 3) + ' ' + Math.floor(month / 12) });
  }
}
