'use strict';
const byId = (id) => document.getElementById(id);
const data = JSON.parse(byId('data').textContent);
const menu = byId('menu'), editor = byId('editor'), table = byId('table'), message = byId('message');
for (const query of data.queries) {
  const option = document.createElement('option');
  option.value = query.name;
  option.textContent = query.title;
  menu.append(option);
}
const choose = () => { editor.value = data.queries.find((query) => query.name === menu.value).text; };
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
const show = (answer) => {
  table.replaceChildren();
  if ('boolean' in answer) { message.textContent = answer.boolean ? 'yes' : 'no'; return; }
  const names = answer.head.vars, found = answer.results.bindings;
  message.textContent = found.length + (found.length === 1 ? ' row' : ' rows');
  table.append(row(names.map((name) => cell('th', name))));
  table.append(...found.map((bound) => row(names.map((name) => {
    const term = bound[name];
    return term ? cell('td', term.type === 'uri' ? short(term.value) : term.value, term.value) : cell('td', '');
  }))));
};
const ask = async () => {
  message.textContent = 'asking …';
  table.replaceChildren();
  const reply = await fetch('/sparql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/sparql-query', 'Accept': 'application/sparql-results+json, text/turtle' },
    body: editor.value,
  });
  const kind = reply.headers.get('Content-Type') || '';
  if (reply.ok && kind.includes('json')) show(await reply.json());
  else message.textContent = await reply.text();
};
menu.addEventListener('change', choose);
byId('ask').addEventListener('click', ask);
editor.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); ask(); }
});
choose();
