// Who is who on the labelled sets, identifiers hidden, beside rules of thumb: npx tsx test/bench/people/main.ts
import {BASELINES} from "../../../src/people/baselines.ts";
import {resolvePeople} from "../../../src/people/resolve.ts";
import {hasShared} from "../../help/shared.ts";
import {recordsOf, scoreOf} from "./score.ts";
import {type LabelledSet, SETS} from "./sets.ts";

if (!hasShared) {
  console.log("The labelled sets are not beside this checkout.");
  process.exit();
}
console.log(["set", "method", "B³ P", "B³ R", "B³ F1", "pairwise F1", "CPU s"].join("\t"));
for (const {name, load} of SETS) {
  const sets = load();
  const before = process.cpuUsage();
  const found = sets.map(({corpus}) => resolvePeople(corpus, {useIds: false}).ofAuthorship);
  const {user, system} = process.cpuUsage(before);
  tell(name, "Coterie", sets, found, ((user + system) / 1e6).toFixed(1));
  for (const {label, group} of BASELINES) {
    const grouped = sets.map(({corpus}) => group(corpus));
    tell(name, label, sets, grouped, "");
  }
}

function tell(
  name: string,
  method: string,
  sets: readonly LabelledSet[],
  found: readonly ArrayLike<string | number>[],
  seconds: string,
): void {
  const {b3, b3Precision, b3Recall, pair} = scoreOf(
    sets.flatMap((set, s) => recordsOf(set, found[s])),
  );
  const figures = [b3Precision, b3Recall, b3, pair].map(x => x.toFixed(4));
  console.log([name, method, ...figures, seconds].join("\t"));
}
