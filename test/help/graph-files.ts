import {SaxesParser} from "saxes";

/** An element of a document: what graph files need of XML. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root of a document; throws where it is not well-formed. */
export function readXml(xml: string): Element {
  const top: Element = {name: "", attributes: {}, children: [], text: ""};
  const open = [top];
  const parser = new SaxesParser({xmlns: false});
  parser.on("error", error => {
    throw error;
  });
  parser.on("opentag", ({name, attributes}) => {
    const element = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: "",
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", text => {
    open.at(-1)!.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return top.children[0];
}

export const childrenOf = (element: Element, name: string): Element[] =>
  element.children.filter(child => child.name === name);

/** A list of GML: keys may come again. */
export type GmlList = [key: string, value: string | number | GmlList][];

/** Reads GML as its grammar says: ASCII, keys of letters and digits, numbers, quoted texts, lists. */
export function readGml(text: string): GmlList {
  const token =
    /\s*(?:([A-Za-z][A-Za-z0-9]*)|([+-]?\d+(?:\.\d+(?:[eE][+-]?\d+)?)?)(?=\s)|"([^"]*)"|([[\]]))/y;
  const open: GmlList[] = [[]];
  let key: string | null = null;
  const put = (value: string | number | GmlList) => {
    if (key === null) throw new Error(`a value without a key before ${token.lastIndex}`);
    open.at(-1)!.push([key, value]);
    key = null;
  };
  while (token.lastIndex < text.trimEnd().length) {
    const at = token.lastIndex;
    const [whole, name, number, quoted, bracket] = token.exec(text) ?? [];
    if (whole === undefined) throw new Error(`no GML at ${at}: ${text.slice(at, at + 40)}`);
    if (name !== undefined) {
      if (key !== null) throw new Error(`two keys before ${token.lastIndex}`);
      key = name;
    } else if (number !== undefined) put(Number(number));
    else if (quoted !== undefined) put(entities(quoted));
    else if (bracket === "[") {
      const list: GmlList = [];
      put(list);
      open.push(list);
    } else open.pop();
  }
  if (open.length !== 1) throw new Error("lists are not closed");
  return open[0];
}

function entities(text: string): string {
  if (!/^[\x20-\x7e]*$/.test(text)) throw new Error("GML is ASCII");
  return text.replace(/&(?:#(\d+)|(amp|quot));/g, (_, code, name) =>
    name === undefined ? String.fromCodePoint(Number(code)) : name === "amp" ? "&" : '"',
  );
}

export const gmlValues = (list: GmlList, key: string) =>
  list.filter(([name]) => name === key).map(([, value]) => value);

/** Reads the statements of a DOT file of one graph: nodes and ties with their attributes. */
export function readDot(text: string) {
  const nodes: {name: string; label: string; key: string}[] = [];
  const ties: {source: string; target: string; weight: number}[] = [];
  const quoted = (attributes: string, name: string) => {
    const [, value] = new RegExp(`\\b${name}="((?:[^"\\\\]|\\\\.)*)"`).exec(attributes) ?? [];
    return (value ?? "").replace(/\\(.)/g, "$1").replaceAll("&amp;", "&");
  };
  const statement =
    /^ {2}(?:(n\d+)(?: -- (n\d+))?|graph|node|edge) \[((?:[^"\]\n]|"(?:[^"\\\n]|\\.)*")*)\];$/;
  for (const line of text.split("\n").filter(each => each.startsWith("  "))) {
    const [whole, a, b, attributes] = statement.exec(line) ?? [];
    if (whole === undefined) throw new Error(`no statement of DOT: ${line}`);
    if (a !== undefined && b !== undefined)
      ties.push({source: a, target: b, weight: Number(/weight=([^,\]]+)/.exec(attributes)![1])});
    else if (a !== undefined)
      nodes.push({name: a, label: quoted(attributes, "label"), key: quoted(attributes, "id")});
  }
  return {nodes, ties};
}

/** Reads Pajek's vertices and edges. */
export function readPajek(text: string) {
  const lines = text
    .replace(/^\ufeff/, "")
    .trimEnd()
    .split("\n");
  const [, count] = /^\*Vertices (\d+)$/.exec(lines[0])!;
  const labels = lines.slice(1, Number(count) + 1).map((line, i) => {
    const [, number, label] = /^(\d+) "([^"]*)" [01]\.\d{4} [01]\.\d{4} 0\.5$/.exec(line)!;
    if (Number(number) !== i + 1) throw new Error(`vertex ${number} is out of its row`);
    return label;
  });
  if (lines[labels.length + 1] !== "*Edges") throw new Error("no edges");
  const edges = lines.slice(labels.length + 2).map(line => line.split(" ").map(Number));
  return {labels, edges};
}
