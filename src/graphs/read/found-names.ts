import type {Attribute} from "../described-graph.ts";

/** Where programs and people keep what a node is called, without case and signs; the first that is there is taken. */
const USUAL = ["label", "name", "nodelabel", "nodename", "displayname", "fullname", "authorname", "author", "person", "term", "title", "text"]; // biome-ignore format: one list

/** So many nodes of all must have a text of their own where nothing else says that the texts are names. */
const NEARLY_ALL = 0.95;

/**
 * The attribute that names nodes which a file calls by mere numbers ("17", "n17", an address): one that is usually called
 * so and that most nodes have, else the first text that is different for nearly all; null where ids say more, or none fits.
 *
 * Time: O(nodes × attributes).
 */
export function attributeOfNames(
  ids: readonly string[],
  attributes: readonly Attribute[],
): Attribute | null {
  if (ids.length === 0 || !ids.every(isMereNumber)) return null;
  const texts = attributes.map(attribute => ({
    attribute,
    names: namesIn(attribute, ids.length),
  }));
  const usual = texts
    .filter(({names}) => 2 * names.length > ids.length)
    .map(({attribute}) => ({attribute, rank: USUAL.indexOf(plain(attribute.id))}))
    .filter(({rank}) => rank >= 0)
    .sort((a, b) => a.rank - b.rank);
  if (usual.length > 0) return usual[0].attribute;
  const own = texts.find(({names}) => new Set(names).size >= NEARLY_ALL * ids.length);
  return own?.attribute ?? null;
}

const isMereNumber = (id: string): boolean =>
  /^[\p{L}_:.-]{0,8}\d[\d:.-]*$/u.test(id) || /^https?:\/\//.test(id);

const plain = (id: string): string => id.toLowerCase().replace(/[^\p{L}]/gu, "");

/** A longer text is no name. */
const LONGEST = 120;

/** Texts that can be names: with letters, of some length at most, and no addresses. */
function namesIn({at}: Attribute, order: number): string[] {
  const names: string[] = [];
  for (let i = 0; i < order; i++) {
    const text = at(i);
    if (typeof text !== "string" || text.length > LONGEST || !/\p{L}/u.test(text)) continue;
    if (!/^\w+:\/\/|@\S+\./.test(text)) names.push(text);
  }
  return names;
}
