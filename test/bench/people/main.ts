// Who is who on the labelled sets, identifiers hidden, beside rules of thumb: npx tsx test/bench/people/main.ts
import {BASELINES} from "../../../src/people/baselines.ts";
import {resolvePeople} from "../../../src/people/resolve.ts";
import {hasShared} from "../../help/shared.ts";
import {scoreOf} from "./score.ts";
import {type LabelledSet, SETS} from "./sets.ts";

if (!hasShared) {
  console.log("The labelled sets are not beside this checkout.");
  process.exit();
}
console.log(["set", "method", "B³ P", "B³ R", "B³ F1", "pairwise F1", "CPU s"].join("\t"));
for (const {load} of SETS) {
  const set = load();
  const before = process.cpuUsage();
  const {ofAuthorship} = resolvePeople(set.corpus, {useIds: false});
  const {user, system} = process.cpuUsage(before);
  tell(set, "Coterie", ofAuthorship, ((user + system) / 1e6).toFixed(1));
  for (const {label, group} of BASELINES) tell(set, label, group(set.corpus), "");
}

function tell(
  {name, truth, group}: LabelledSet,
  method: string,
  groups: ArrayLike<string | number>,
  seconds: string,
): void {
  const records = truth.flatMap((person, k) =>
    person === "" ? [] : [{truth: person, group: group[k], person: groups[k]}],
  );
  const {b3, b3Precision, b3Recall, pair} = scoreOf(records);
  const figures = [b3Precision, b3Recall, b3, pair].map(x => x.toFixed(4));
  console.log([name, method, ...figures, seconds].join("\t"));
}
