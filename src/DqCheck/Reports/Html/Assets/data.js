'use strict';
// The data of the report: lists by columns, each with its distinct cells and, for each row, which of them it has.

const report = JSON.parse(document.getElementById('data').textContent);

const numberFormat = new Intl.NumberFormat('en-GB');
const number = value => numberFormat.format(value);
/** A cell is a text, a whole number, or [text, link, tone]. */
const cellText = cell => (typeof cell === 'number' ? number(cell) : typeof cell === 'string' ? cell : cell[0]);
const cellLink = cell => (Array.isArray(cell) ? cell[1] : '');
const cellTone = cell => (Array.isArray(cell) ? cell[2] : '');

/** A date such as 26/04/2014 as 2014-04-26. */
const isoDate = text => text.split('/').reverse().join('-');

/** What a cell is sorted by: numbers and dates before texts, blanks last. */
function sortKey(cell, kind) {
  if (typeof cell === 'number') return cell;
  const text = cellText(cell);
  if (text === '') return null;
  if (kind === 'number') {
    const number = parseFloat(text.replace(/,/g, ''));
    return Number.isNaN(number) ? text : number;
  }
  if (kind === 'date') return isoDate(text);
  return text.toLowerCase();
}

class Column {
  constructor(data, index) {
    Object.assign(this, { title: data.title, kind: data.kind, width: data.width ?? 12, shown: data.shown, severity: data.severity, input: data.input });
    this.id = 'c' + index;
    this.cells = data.cells;
    this.rows = data.rows;
    this.texts = data.cells.map(cellText);
    this.isBlank = this.texts.every(text => text === '');
  }

  cell(row) {
    return this.cells[this.rows[row]];
  }

  text(row) {
    return this.texts[this.rows[row]];
  }

  /** The place of each distinct cell when they are sorted; blanks come last. */
  get order() {
    if (!this.places) {
      const keys = this.cells.map(cell => sortKey(cell, this.kind));
      const compare = (a, b) => {
        const x = keys[a], y = keys[b];
        if (x === null || y === null) return (x === null) - (y === null);
        if (typeof x === typeof y) return x < y ? -1 : x > y ? 1 : 0;
        return typeof x === 'number' ? -1 : 1;
      };
      const severities = ['reject', 'error', 'warning', 'information'];
      const sorted = keys.map((_, i) => i).sort(this.severity
        ? (a, b) => severities.indexOf(this.texts[a]) - severities.indexOf(this.texts[b])
        : compare);
      this.places = new Int32Array(keys.length);
      sorted.forEach((cell, place) => { this.places[cell] = place; });
    }
    return this.places;
  }

  /** The distinct texts, sorted, without blanks. */
  get choices() {
    const order = this.order;
    const texts = new Set(this.texts.map((_, i) => i).sort((a, b) => order[a] - order[b]).map(i => this.texts[i]));
    texts.delete('');
    return [...texts];
  }

  /** The distinct cells that contain a text; case does not matter. */
  matching(text) {
    this.lower ??= this.texts.map(t => t.toLowerCase());
    return this.lower.map(t => t.includes(text));
  }
}

class ListData {
  constructor(data) {
    Object.assign(this, { id: data.id, rows: data.rows, fixed: data.fixed, tones: data.tones });
    this.columns = data.columns.map((column, i) => new Column(column, i));
  }

  column(title) {
    return this.columns.find(column => column.title === title);
  }
}

/** What an object holds under a key, and nothing that every object has. */
const own = (object, key) => (object && Object.hasOwn(object, key) ? object[key] : undefined);

const lists = new Map(report.lists.map(data => [data.id, new ListData(data)]));
const findings = lists.get('findings');

/** The row of a finding by its fingerprint; -1 where there is none. */
function findFinding(fingerprint) {
  const column = findings.column('Fingerprint');
  const place = column.texts.indexOf(fingerprint);
  return place < 0 ? -1 : column.rows.indexOf(place);
}
