'use strict';
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId('data').textContent);
const menu = byId('menu'), editor = byId('editor'), table = byId('table'), message = byId('message');
const fields = byId('fields'), csv = byId('csv');
const groups = new Map();
for (const query of data.queries) {
  const option = document.createElement('option'), group = groups.get(query.group) ?? document.createElement('optgroup');
  option.value = query.name;
  option.textContent = query.title;
  group.label = query.group;
  group.append(option);
  groups.set(query.group, group);
}
const mine = document.createElement('option');
mine.value = '';
mine.textContent = 'Your own query';
mine.hidden = true;
menu.append(mine, ...groups.values());
menu.value = data.queries[0].name;
const clear = () => { table.replaceChildren(); csv.hidden = true; };
const chosen = () => data.queries.find((query) => query.name === menu.value);
// the question with the fields' values stands in the editor; what is typed there is asked as it is, without the fields
let bound = Promise.resolve(true), own = false;
const given = () => [...fields.querySelectorAll('input')].filter((input) => input.value.trim());
const gone = 'the server does not answer: start it again with dragoman serve, then ask once more';
const bind = async () => {
  const values = new URLSearchParams([['question', menu.value], ...given().map((input) => [input.name, input.value])]);
  const reply = await fetch('/bind?' + values).catch(() => null);
  if (!reply) { message.textContent = gone; bound = null; return false; }  // the fields are bound when asked again
  const text = await reply.text();
  if (reply.ok) { editor.value = text; own = false; }
  message.textContent = reply.ok ? '' : text;
  clear();
  return reply.ok;
};
const field = (parameter) => {
  const label = document.createElement('label'), input = document.createElement('input');
  input.name = parameter.name;
  input.placeholder = parameter.optional ? parameter.example : 'e.g. ' + parameter.example;
  input.title = parameter.description;
  input.required = parameter.needed;
  input.addEventListener('change', () => { bound = bind(); });
  label.append(parameter.name + ' ', input);
  return label;
};
const choose = () => {
  editor.value = chosen().text;
  byId('description').textContent = chosen().description;
  fields.replaceChildren(...chosen().parameters.map(field));
  bound = Promise.resolve(true);
  own = false;
  message.textContent = '';
  clear();
};
// what is typed over a question is another one: its title, its description and its fields no longer tell of it
const typed = () => {
  bound = Promise.resolve(true);
  if (own) return;
  own = true;
  byId('description').textContent = 'Edited from “' + chosen().title + '”; choose a question to have it back.';
  fields.replaceChildren();
  menu.value = '';
};
const missing = () => {
  const open = [...fields.querySelectorAll('input:required')].filter((input) => !input.value.trim());
  if (!open.length) return false;
  message.textContent = 'fill in ' + open.map((input) => `${input.name} (${input.title})`).join(', ') + ': a name, a code or an IRI';
  clear();
  open[0].focus();
  return true;
};
const examples = () => {
  const filled = new Set(given().map((input) => input.name));
  const open = own ? [] : chosen().parameters.filter((parameter) => !parameter.optional && !filled.has(parameter.name));
  const told = open.map((parameter) => parameter.name + ' = ' + parameter.example).join(', ');
  return told ? '; not given, so the example is used: ' + told : '';
};
const short = (iri) => {
  for (const [prefix, base] of Object.entries(data.prefixes))
    if (iri.startsWith(base)) return (['id', 'dgm'].includes(prefix) ? '' : prefix + ':') + iri.slice(base.length);
  return iri;
};
const cell = (kind, words, title) => {
  const made = document.createElement(kind);
  made.textContent = words;
  if (title) made.title = title;
  return made;
};
const row = (cells) => { const made = document.createElement('tr'); made.append(...cells); return made; };
const post = (query) => fetch('/sparql', {
  method: 'POST',
  headers: { 'Content-Type': 'application/sparql-query', 'Accept': 'application/sparql-results+json, text/turtle' },
  body: query,
});
const labelsOf = async (rows) => {
  const terms = rows.flatMap((bound) => Object.values(bound)).filter((term) => term.type === 'uri');
  const iris = [...new Set(terms.map((term) => term.value))].filter((iri) => iri.startsWith(data.prefixes.id));
  const labels = new Map();
  for (let start = 0; start < iris.length; start += 200) {
    const values = iris.slice(start, start + 200).map((iri) => '<' + iri + '>').join(' ');
    const reply = await post(`SELECT ?thing (MIN(STR(?label)) AS ?shown) WHERE { VALUES ?thing { ${values} }
      ?thing rdfs:label ?label } GROUP BY ?thing`);
    for (const { thing, shown } of (await reply.json()).results.bindings) labels.set(thing.value, shown.value);
  }
  return labels;
};
const NUMBERS = /#(integer|decimal|double|float|long|int|nonNegativeInteger)$/, DAYS = /#(date|dateTime|gYear|gYearMonth)$/;
const kindOf = (term) => NUMBERS.test(term?.datatype) ? 'number' : DAYS.test(term?.datatype) ? 'date' : '';
const quoted = (words) => /[",\r\n]/.test(words) ? '"' + words.replaceAll('"', '""') + '"' : words;
const download = () => {
  const lines = [...table.rows].map((line) => [...line.cells].map((one) => quoted(one.textContent)).join(','));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([lines.join('\n') + '\n'], { type: 'text/csv' }));
  link.download = (menu.value || 'answer') + '.csv';
  link.click();
  URL.revokeObjectURL(link.href);
};
const show = async (answer) => {
  clear();
  if ('boolean' in answer) { message.textContent = (answer.boolean ? 'yes' : 'no') + examples(); return; }
  const names = answer.head.vars, found = answer.results.bindings;
  message.textContent = found.length + (found.length === 1 ? ' row' : ' rows') + examples();
  const labels = await labelsOf(found);
  const numeric = (name) => found.length && found.every((bound) => !bound[name] || kindOf(bound[name]) === 'number');
  table.append(row(names.map((name) => {
    const made = cell('th', name);
    if (numeric(name)) made.className = 'number';
    return made;
  })));
  table.append(...found.map((bound) => row(names.map((name) => {
    const term = bound[name];
    if (!term) return cell('td', '');
    const made = cell('td', term.type === 'uri' ? labels.get(term.value) ?? short(term.value) : term.value, term.value);
    made.className = kindOf(term) || (made.textContent.length > 60 ? 'long' : '');
    return made;
  }))));
  csv.hidden = !found.length;
};
const ask = async () => {
  if (missing()) return;
  if (!await (bound ??= bind())) return;
  message.textContent = 'asking …';
  clear();
  const reply = await post(editor.value).catch(() => null);
  if (!reply) { message.textContent = gone; return; }
  const kind = reply.headers.get('Content-Type') || '';
  if (reply.ok && kind.includes('json')) await show(await reply.json());
  else message.textContent = await reply.text();
};
menu.addEventListener('change', choose);
byId('ask').addEventListener('click', ask);
csv.addEventListener('click', download);
editor.addEventListener('input', typed);
editor.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); ask(); }
});
fields.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.target.blur();  // a changed value is bound by this, and not once more when the reader goes elsewhere
  event.target.focus();
  ask();
});
choose();
