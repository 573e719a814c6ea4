// Shows the section that the address names: #findings?severity=reject, #client=AGENCY/ID, #rule=ID, #finding=FINGERPRINT.

const views = new Map();
const sections = new Map([...document.querySelectorAll('[data-section]')].map(section => [section.dataset.section, section]));

const titleOf = section => section.querySelector('h1').textContent;

/** Creates the list of a section when it is first shown. */
function listOf(id) {
  const place = document.querySelector('[data-list="' + CSS.escape(id) + '"]');
  if (!place || views.has(id)) return views.get(id);
  const isFindings = id === 'findings';
  const view = new ListView(place, lists.get(id), {
    title: titleOf(sections.get(id)),
    filters: isFindings,
    onchange: isFindings ? () => keepFilters() : undefined,
  });
  views.set(id, view);
  if (isFindings) view.findingFilters = new FindingFilters(view);
  return view;
}

/** Writes the filters into the address without a new entry in the history. */
function keepFilters() {
  const filters = views.get('findings')?.findingFilters;
  if (filters && parseAddress().section === 'findings') history.replaceState(null, '', '#findings' + filters.address);
}

function parseAddress() {
  const hash = location.hash.slice(1) || 'overview';
  const [, section, value] = /^(client|rule|finding|measure)=(.*)$/s.exec(hash) ?? [];
  if (section) return { section, value: decode(value) };
  const [name, query] = hash.split('?');
  return { section: sections.has(name) ? name : 'overview', filters: query === undefined ? null : Object.fromEntries(new URLSearchParams(query)) };
}

/** Agency and client. */
function splitAtSlash(text) {
  const place = text.indexOf('/');
  return place < 0 ? ['', text] : [text.slice(0, place), text.slice(place + 1)];
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function show(isFirst) {
  const address = parseAddress();
  const target = sections.get(address.section) ?? sections.get('overview');
  for (const section of sections.values()) section.hidden = section !== target;
  for (const link of document.querySelectorAll('#nav a')) {
    if (link.hash === '#' + target.dataset.section) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  const view = listOf(target.dataset.section);
  if (address.section === 'findings' && address.filters) view.findingFilters.set(address.filters);
  if (address.section === 'client') showClient(target, ...splitAtSlash(address.value));
  if (address.section === 'rule') showRule(target, address.value);
  if (address.section === 'finding') showFinding(target, address.value);
  if (address.section === 'clients') showClients(target);
  if (address.section === 'measures') showMeasures(target);
  if (address.section === 'measure') showMeasure(target, address.value);
  if (address.section === 'due-next') showCalendar(target);
  document.title = titleOf(target) + ' – ' + report.name + ' – DqCheck';
  scrollTo(0, 0);
  if (!isFirst) {
    target.querySelector('h1').tabIndex = -1;
    target.querySelector('h1').focus({ preventScroll: true });
  }
}

addEventListener('hashchange', () => show(false));
addEventListener('beforeprint', () => printAll());
addEventListener('afterprint', () => document.querySelectorAll('.print-only').forEach(element => element.remove()));
document.querySelector('.nhsuk-skip-link')?.addEventListener('click', event => {
  event.preventDefault();
  document.getElementById('main').focus();
});
show(true);
