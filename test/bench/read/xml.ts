// XML readers beside the bare parser, each in a process of its own: npx tsx test/bench/read/xml.ts [MB]
import {spawnSync} from "node:child_process";
import {fileURLToPath} from "node:url";
import {SaxesParser} from "saxes";
import {FORMATS} from "../../../src/read/formats.ts";
import {xmlRecords} from "../../../src/read/xml-records.ts";

const PIECE = 1 << 16;

/** Texts of a kind: what stands around the records, and a record. */
const KINDS: Readonly<Record<string, {readonly around: string; record(i: number): string}>> = {
  dblp: {
    around: "dblp",
    record: i =>
      `<article mdate="2011-01-11" key="journals/x/${i}"><author orcid="0000-0002-1825-0097">Ada Example ${String(i % 9000).padStart(4, "0")}</author>\n<author>Ben Sch&ouml;ne</author>\n<author>Cleo van der Third</author>\n<title>On the making of graphs ${i} from H<sub>2</sub>O.</title>\n<pages>${i}-${i + 9}</pages><year>${1990 + (i % 30)}</year><volume>33</volume><journal>Acta Inf.</journal><number>7</number>\n<ee>https://doi.org/10.1007/BF${i}</ee><url>db/journals/x/x33.html#${i}</url>\n</article>\n`,
  },
  "oai-pmh": {
    around: "OAI-PMH",
    record: i =>
      `<record><header><identifier>oai:arXiv.org:2401.${String(i % 100_000).padStart(5, "0")}</identifier><datestamp>2024-01-01</datestamp></header><metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>2401.${String(i % 100_000).padStart(5, "0")}</id><created>2024-01-01</created><authors><author><keyname>Example</keyname><forenames>Ada B.</forenames></author><author><keyname>Sample</keyname><forenames>Ben</forenames></author></authors><title>On the making of graphs ${i}</title><categories>cs.DL cs.SI</categories><abstract>  ${"We describe a way to make graphs of people and of topics,\nand show that it works. ".repeat(12)}</abstract></arXiv></metadata></record>\n`,
  },
};

function* pieces(kind: string, length: number): Generator<string> {
  const {around, record} = KINDS[kind];
  let text = `<?xml version="1.0"?>\n<${around}>\n`;
  let given = 0;
  for (let i = 0; given < length; i++) {
    text += record(i);
    if (text.length < PIECE) continue;
    yield text;
    given += text.length;
    text = "";
  }
  yield `${text}</${around}>`;
}

const NOTHING = () => {};

/** What is measured: what makes a taker of pieces. */
const SIDES: Readonly<Record<string, (kind: string) => (text: string) => void>> = {
  saxes() {
    const parser = new SaxesParser({position: false});
    parser.ENTITIES.ouml = "ö";
    for (const event of ["opentag", "closetag", "text"] as const) parser.on(event, NOTHING);
    return text => parser.write(text);
  },
  records(kind) {
    const records = kind === "dblp" ? ["article"] : ["record"];
    return xmlRecords({records, take: NOTHING, problem: NOTHING}).push;
  },
  papers(kind) {
    const format = FORMATS.find(({id}) => id === kind)!;
    const sink = {paper: NOTHING, profile: NOTHING, problem: NOTHING};
    return format.open(sink, "made", {pageDate: null, columns: {}}).push;
  },
};

interface Taken {
  readonly speed: number;
  readonly memory: number;
}

/** Runs one side in this process; CPU time of the pieces alone, in MB/s, and the most memory in MB. */
function run(kind: string, side: string, megabytes: number): Taken {
  const take = SIDES[side](kind);
  let microseconds = 0;
  let length = 0;
  for (const text of pieces(kind, megabytes * 1e6)) {
    const before = process.cpuUsage();
    take(text);
    const {user, system} = process.cpuUsage(before);
    microseconds += user + system;
    length += text.length;
  }
  return {speed: length / microseconds, memory: process.resourceUsage().maxRSS / 1000};
}

const [kindOrSize = "60", side, size] = process.argv.slice(2);
if (side !== undefined) console.log(JSON.stringify(run(kindOrSize, side, Number(size))));
else {
  console.log(`${kindOrSize} MB of each kind; CPU time, most memory of the process`);
  for (const kind of Object.keys(KINDS)) {
    const taken = Object.keys(SIDES).map(name => {
      const file = fileURLToPath(import.meta.url);
      const args = [...process.execArgv, file, kind, name, kindOrSize];
      const {stdout} = spawnSync(process.execPath, args, {encoding: "utf8"});
      return {name, ...(JSON.parse(stdout) as Taken)};
    });
    for (const {name, speed, memory} of taken)
      console.log(
        `${kind.padEnd(10)}${name.padEnd(10)}${speed.toFixed(0).padStart(5)} MB/s${(taken[0].speed / speed).toFixed(2).padStart(8)} × the time of saxes${memory.toFixed(0).padStart(8)} MB`,
      );
  }
}
