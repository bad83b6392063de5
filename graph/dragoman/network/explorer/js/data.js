// The page's data, read once from the JSON elements. Nothing in here changes afterwards.

/**
 * @typedef {{index: number, id: string, label: string, kind: string, group: string, x: number, y: number, side?: string,
 *   r: number, lines?: string[], sub?: string, aliases?: string[], details?: Object<string, string>,
 *   links?: Object<string, number[]>, community?: number, measures?: Object<string, number>}} GraphNode
 * @typedef {{index: number, relation: number, subject: number, object: number, status: string, speaker: number,
 *   date: string, told: string, when: string, document: number, quote: string, prefix: string, suffix: string,
 *   trigger: [number, number], id: string, sign: number, start: string, end: string}} Fact
 * @typedef {{id: string, label: string, colour: string, shape: string, off: boolean}} Group
 */

/** @param {string} id @returns {any} */
const read = (id) => JSON.parse(document.getElementById(id)?.textContent ?? "null");

export const meta = read("meta");

/** @type {GraphNode[]} */
export const nodes = read("nodes").map((/** @type {GraphNode} */ node, /** @type {number} */ index) => ({ ...node, index }));

/** The facts. `date` is what is stated; where nothing is, `told` is the day of the article; `when` is the one or the other.
 * @type {Fact[]} */
export const facts = read("facts").map((/** @type {any[]} */ row, /** @type {number} */ index) => ({
  index, relation: row[0], subject: row[1], object: row[2], status: meta.statuses[row[3]], speaker: row[4],
  date: row[6] ? row[5] : "", told: row[6] ? "" : row[5], when: row[5], document: row[7], quote: row[8], prefix: row[9], suffix: row[10],
  trigger: [row[11], row[12]], id: row[13], sign: row[14], start: row[15] ?? "", end: row[16] ?? "",
}));

/** @type {Map<string, Group>} */
export const groups = new Map(meta.groups.map((/** @type {Group} */ group) => [group.id, group]));
/** Ties between communities of a graph that is too large: pairs with a number of facts. @type {{from: number, to: number, n: number}[]} */
export const bundles = meta.bundles;
export const relations = meta.relations;
export const documents = meta.documents;

/** @type {Map<string, GraphNode>} */
const nodesById = new Map(nodes.map((node) => [node.id, node]));

/** The node of an id or a full IRI. @param {string} id */
export const nodeOf = (id) => nodesById.get(id) ?? nodesById.get(id.startsWith(meta.base) ? id.slice(meta.base.length) : "");

/** The facts that a node takes part in, by its index. @type {number[][]} */
export const factsOf = nodes.map(() => []);
for (const fact of facts) {
  factsOf[fact.subject].push(fact.index);
  if (fact.object !== fact.subject) factsOf[fact.object].push(fact.index);
}

/** The topics of a node: what it covers, or itself. @type {Set<number>[]} */
export const topicsOf = nodes.map((node) => new Set(node.group === "topic" ? [node.index] : []));
for (const fact of facts) if (nodes[fact.object].group === "topic") topicsOf[fact.subject].add(fact.object);

/** Whether a fact can make a line. @param {Fact} fact */
export const isTie = (fact) => meta.ties.includes(fact.status) && fact.subject !== fact.object;

/** A name for a pair of nodes, whichever comes first. @param {number} a @param {number} b */
export const pairKey = (a, b) => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** The day as people write it: 14 Feb 2021, Feb 2021 or 2021. @param {string} date */
export function humanDate(date) {
  const [year, month, day] = date.split("-");
  const name = month ? "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")[Number(month) - 1] : "";
  return [day ? String(Number(day)) : "", name, year].filter(Boolean).join(" ");
}

/** A fact's relation in words, by how it stands: what is only planned never reads as done. @param {Fact} fact */
export const phraseOf = (fact) => relations[fact.relation].words[fact.status];

/** Who states a fact. @param {Fact} fact */
export const speakerOf = (fact) => (fact.speaker < 0 ? "" : nodes[fact.speaker].label);

/** The source's short name. @param {Fact} fact */
export const sourceOf = (fact) => {
  const source = documents[fact.document];
  return source ? source.publisher || source.title : "";
};
