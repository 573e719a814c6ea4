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
const number = value => value.toLocaleString('en-GB');
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

  setUp() {
    const { data } = this;
    const columns = data.columns.map(column => ({
      id: column.id,
      accessorFn: row => row,
      enableSorting: !data.fixed,
      sortingFn: (a, b) => column.order[column.rows[a.original]] - column.order[column.rows[b.original]],
    }));
    columns.push({ id: 'mask', accessorFn: row => row, filterFn: (row, _, mask) => mask[row.original] === 1 });
    this.table = TableCore.createTable({
      data: this.options.rows ?? Array.from({ length: data.rows }, (_, row) => row),
      columns,
      state: {},
      onStateChange: () => {},
      renderFallbackValue: null,
      autoResetPageIndex: false,
      enableSortingRemoval: true,
      sortDescFirst: false,
      getCoreRowModel: TableCore.getCoreRowModel(),
      getFilteredRowModel: TableCore.getFilteredRowModel(),
      getSortedRowModel: TableCore.getSortedRowModel(),
      getPaginationRowModel: TableCore.getPaginationRowModel(),
    });
    this.state = {
      ...this.table.initialState,
      pagination: { pageIndex: 0, pageSize: this.options.pageSize ?? 25 },
      columnVisibility: Object.fromEntries(data.columns.map(c => [c.id, c.shown && (this.isTyped(c) || (!c.isBlank && !c.input)) && !this.options.hide?.includes(c.title)]).concat([['mask', false]])),
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
    return ['Reason', 'Action'].includes(column.title) && column.input && (!column.isBlank || Boolean(pagePath));
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
      el('div', { className: 'table-scroll', tabIndex: 0, role: 'region', 'aria-label': name },
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
    const words = this.search.value.toLocaleLowerCase('en-GB').split(/\s+/).filter(word => word);
    const mask = new Uint8Array(this.data.rows).fill(1);
    for (const word of words) {
      const found = new Uint8Array(this.data.rows);
      for (const column of this.data.columns) {
        const matches = column.matching(word);
        if (matches.some(m => m)) column.rows.forEach((cell, row) => { if (matches[cell]) found[row] = 1; });
      }
      for (let row = 0; row < mask.length; row++) mask[row] &= found[row];
    }
    for (const keeps of this.filters.values())
      for (let row = 0; row < mask.length; row++) if (mask[row] && !keeps(row)) mask[row] = 0;
    this.table.setColumnFilters(words.length || this.filters.size ? [{ id: 'mask', value: mask }] : []);
    this.table.setPageIndex(0);
    this.render();
    this.options.onchange?.(this);
  }

  /** The rows that are listed, in their order. */
  get rows() {
    return this.table.getSortedRowModel().rows.map(row => row.original);
  }

  render() {
    const shown = this.shownColumns;
    const { pageIndex, pageSize } = this.state.pagination;
    const all = this.table.getCoreRowModel().rows.length;
    const found = this.table.getFilteredRowModel().rows.length;
    this.head.replaceChildren(...shown.map(column => this.createHeader(column)));
    const rows = this.table.getPaginationRowModel().rows.map(row => row.original);
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
      this.table.setPageIndex(0);
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
    const lines = [columns.map(c => csvCell(c.title)), ...this.rows.map(row => columns.map(c => csvCell(c.text(row))))];
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
