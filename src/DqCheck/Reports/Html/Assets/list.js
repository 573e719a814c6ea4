// Lists: search, sorting, pages, choice of columns and download, on the state of TanStack Table. The markup is a plain table.

/** Creates an element: its attributes (or properties, or listeners as onclick), then its children. A text is always text. */
function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key in element && key !== 'list') element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

const hidden = text => el('span', { className: 'nhsuk-u-visually-hidden' }, text);
const announce = text => { document.getElementById('announcement').textContent = text; };
const clientHash = (agency, client) => '#client=' + encodeURIComponent(agency) + '/' + encodeURIComponent(client);
const LONG_TEXT = 400;

/** A text, shortened where it is long; all of it can be opened. */
function textOf(text) {
  if (text.length <= LONG_TEXT) return text;
  return el('details', { className: 'long-text' },
    el('summary', {}, text.slice(0, LONG_TEXT / 2) + ' … (' + number(text.length) + ' characters)'),
    text);
}

class ListView {
  /** @param data the list  @param options filters (titles of columns), rows (only these), title, hash (kept in the address) */
  constructor(place, data, options = {}) {
    Object.assign(this, { place, data, options });
    this.filters = new Map();
    this.setUp();
    this.draw();
    this.refresh();
  }

  /** The table keeps the state of columns, sorting and pages; it holds one page, since rows are searched and sorted by columns of numbers. */
  setUp() {
    const { data } = this;
    this.all = Int32Array.from(this.options.rows ?? Array.from({ length: data.rows }, (_, row) => row));
    this.table = TableCore.createTable({
      data: [],
      columns: data.columns.map(column => ({ id: column.id, accessorFn: row => row, enableSorting: !data.fixed })),
      state: {},
      onStateChange: () => {},
      renderFallbackValue: null,
      manualFiltering: true,
      manualSorting: true,
      manualPagination: true,
      autoResetPageIndex: false,
      sortDescFirst: false,
      getCoreRowModel: TableCore.getCoreRowModel(),
    });
    this.state = {
      ...this.table.initialState,
      pagination: { pageIndex: 0, pageSize: this.options.pageSize ?? 25 },
      columnVisibility: Object.fromEntries(data.columns.map(c => [c.id, c.shown && (this.isTyped(c) || (!c.isBlank && !c.input)) && !this.options.hide?.includes(c.title)])),
    };
    this.table.setOptions(previous => ({
      ...previous,
      state: this.state,
      onStateChange: change => {
        this.state = typeof change === 'function' ? change(this.state) : change;
        this.table.setOptions(options => ({ ...options, state: this.state }));
      },
    }));
  }

  /** Reasons and actions are typed in the page, and shown where somebody has typed. */
  isTyped(column) {
    return ['Reason', 'Action'].includes(column.title) && column.input && (!column.isBlank || Boolean(pageState.canChange));
  }

  get shownColumns() {
    return this.data.columns.filter(column => this.state.columnVisibility[column.id]);
  }

  draw() {
    const name = this.options.title ?? 'list';
    this.search = el('input', { type: 'search', className: 'nhsuk-input', id: this.data.id + '-search-' + ListView.count, oninput: () => this.later() });
    this.tools = el('div', { className: 'list-tools no-print' },
      el('div', { className: 'tool' }, el('label', { htmlFor: this.search.id, className: 'nhsuk-label' }, 'Search'), this.search));
    this.countText = el('p', { className: 'list-count' });
    this.body = el('tbody');
    this.head = el('tr');
    this.pages = el('nav', { className: 'list-pages no-print', 'aria-label': 'Pages of ' + name });
    this.chooser = el('details', { className: 'columns-choice no-print' }, el('summary', {}, 'Choose columns'), this.createChoices());
    const more = el('div', { className: 'list-actions no-print' }, this.countText, this.chooser,
      el('button', { type: 'button', className: 'nhsuk-button nhsuk-button--secondary nhsuk-button--small', onclick: () => this.download() }, 'Download this list (CSV)'));
    this.place.append(this.tools, more,
      el('div', { className: 'table-scroll', tabIndex: 0, role: 'group', 'aria-label': name },
        el('table', { className: 'nhsuk-table list-table' }, el('caption', { className: 'nhsuk-u-visually-hidden' }, name), el('thead', {}, this.head), this.body)),
      this.pages);
    ListView.count++;
  }

  createChoices() {
    return el('fieldset', { className: 'nhsuk-fieldset' }, el('legend', { className: 'nhsuk-u-visually-hidden' }, 'Columns'),
      ...this.data.columns.map(column => {
        const id = this.data.id + '-' + column.id + '-' + ListView.count;
        const box = el('input', { type: 'checkbox', id, checked: this.state.columnVisibility[column.id], onchange: () => {
          this.table.getColumn(column.id).toggleVisibility(box.checked);
          this.render();
        } });
        return el('span', { className: 'choice' }, box, el('label', { htmlFor: id }, column.title));
      }));
  }

  /** Refreshes when somebody has stopped typing. */
  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), 120);
  }

  /** Applies search and filters. */
  refresh() {
    const words = this.search.value.toLowerCase().split(/\s+/).filter(word => word);
    const mask = new Uint8Array(this.data.rows).fill(1);
    for (const word of words) {
      const found = new Uint8Array(this.data.rows);
      for (const column of this.data.columns) {
        const matches = column.matching(word);
        if (!matches.includes(true)) continue;
        const { rows } = column;
        for (let row = 0; row < rows.length; row++) if (matches[rows[row]]) found[row] = 1;
      }
      for (let row = 0; row < mask.length; row++) mask[row] &= found[row];
    }
    for (const keeps of this.filters.values())
      for (let row = 0; row < mask.length; row++) if (mask[row] && !keeps(row)) mask[row] = 0;
    this.found = this.all.filter(row => mask[row]);
    this.sort();
    this.render();
    this.options.onchange?.(this);
  }

  /** Sorts what was found, and goes to the first page. */
  sort() {
    const by = this.state.sorting.map(({ id, desc }) => {
      const column = this.data.columns.find(c => c.id === id);
      return { rows: column.rows, order: column.order, sign: desc ? -1 : 1 };
    });
    this.rows = by.length === 0 ? this.found : this.found.slice().sort((a, b) => {
      for (const { rows, order, sign } of by) {
        const difference = order[rows[a]] - order[rows[b]];
        if (difference) return sign * difference;
      }
      return a - b;
    });
    this.table.setPageIndex(0);
  }

  render() {
    const shown = this.shownColumns;
    const { pageIndex, pageSize } = this.state.pagination;
    const all = this.all.length;
    const found = this.rows.length;
    this.head.replaceChildren(...shown.map(column => this.createHeader(column)));
    this.table.setOptions(options => ({ ...options, data: [...this.rows.slice(pageIndex * pageSize, (pageIndex + 1) * pageSize)], rowCount: found }));
    const rows = this.table.getRowModel().rows.map(row => row.original);
    this.body.replaceChildren(...rows.map(row => this.createRow(row, shown)));
    if (rows.length === 0)
      this.body.append(el('tr', {}, el('td', { colSpan: shown.length || 1 }, all === 0 ? 'Nothing to show.' : 'Nothing matches. Change the search or the filters.')));
    this.countText.textContent = found === all ? number(all) + (all === 1 ? ' row' : ' rows') : number(found) + ' of ' + number(all) + ' rows';
    this.tools.hidden = all <= 15 && !this.options.filters;
    this.drawPages(Math.max(1, Math.ceil(found / pageSize)), pageIndex);
    announce(this.countText.textContent);
  }

  createHeader(column) {
    const sorted = this.state.sorting.find(s => s.id === column.id);
    const direction = sorted ? (sorted.desc ? 'descending' : 'ascending') : null;
    const attributes = { scope: 'col', className: column.kind === 'number' ? 'number' : '', 'aria-sort': this.data.fixed ? null : direction ?? 'none' };
    const header = el('th', attributes);
    header.style.minWidth = Math.min(column.width, 36) * 0.5 + 'em';
    header.append(this.data.fixed ? column.title : el('button', { type: 'button', className: 'sort ' + (direction ?? ''), onclick: event => {
      this.table.getColumn(column.id).toggleSorting(undefined, event.shiftKey);
      this.sort();
      this.render();
      this.head.querySelectorAll('button')[this.shownColumns.indexOf(column)]?.focus();
    } }, column.title));
    return header;
  }

  createRow(row, shown) {
    const tone = this.data.tones[row];
    return el('tr', { className: tone ? 'tone-' + tone : '' }, ...shown.map(column => this.createCell(column, row)));
  }

  createCell(column, row) {
    const cell = column.cell(row);
    const text = column.text(row);
    const tone = cellTone(cell);
    const td = el('td', { className: (column.kind === 'number' ? 'number' : '') + (tone ? ' tone-' + tone : ''), 'data-label': column.title });
    td.append(column.typed?.[row] !== undefined ? textOf(column.typed[row]) : this.link(column, row, cell, text));
    if (column.title === 'Reason') td.append(' ', offerReasons(this.data, row) ?? '');
    if (column.title === 'What is wrong') {
      const fingerprint = this.data.column('Fingerprint')?.text(row);
      if (fingerprint && findings && findFinding(fingerprint) >= 0)
        td.append(' ', el('a', { href: '#finding=' + encodeURIComponent(fingerprint), className: 'why' }, 'Why?', hidden(' Why is this a finding: ' + text.slice(0, 80))));
    }
    return td;
  }

  link(column, row, cell, text) {
    if (cellLink(cell)) return el('a', { href: '#' + cellLink(cell) }, text);
    if (column.severity) return text ? el('span', { className: 'nhsuk-tag severity-' + text }, text) : '';
    const agency = this.data.column('Agency')?.text(row);
    if (column.title === 'Client' && agency && text && findings) return el('a', { href: clientHash(agency, text) }, text);
    return textOf(text);
  }

  drawPages(count, page) {
    const go = (text, to, label) => el('button', { type: 'button', className: 'nhsuk-button nhsuk-button--secondary nhsuk-button--small', disabled: to < 0 || to >= count, 'aria-label': label, onclick: () => {
      this.table.setPageIndex(to);
      this.render();
    } }, text);
    const size = el('select', { className: 'nhsuk-select', id: this.data.id + '-size', 'aria-label': 'Rows on a page', onchange: () => {
      this.table.setPageSize(Number(size.value));
      this.render();
    } }, ...[25, 50, 100, 500].map(rows => el('option', { value: rows, selected: rows === this.state.pagination.pageSize }, rows + ' rows')));
    this.pages.replaceChildren(...count > 1 || this.state.pagination.pageSize > 25
      ? [go('Previous', page - 1, 'Previous page'), el('span', {}, 'Page ' + number(page + 1) + ' of ' + number(count)), go('Next', page + 1, 'Next page'), size]
      : []);
  }

  download() {
    const columns = this.shownColumns;
    const lines = [columns.map(c => csvCell(c.title)), ...Array.from(this.rows, row => columns.map(c => csvCell(c.text(row))))];
    save('\uFEFF' + lines.map(line => line.join(',')).join('\r\n') + '\r\n', report.name + '.' + this.data.id + '.csv', 'text/csv;charset=utf-8');
    announce('The list was downloaded.');
  }
}
ListView.count = 0;

/** A cell of a CSV file; what a spreadsheet could take for a formula is made harmless. */
function csvCell(text) {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,]+%?$/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
}

function save(text, name, type) {
  const link = el('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
