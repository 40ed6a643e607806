import type {Analysis} from "../analysis/analysis.ts";
import {fold} from "../util/fold.ts";
import {nearest} from "./choice.ts";
import type {World} from "./command.ts";
import {personMeant} from "./what-is-meant.ts";

/** People and topics that somebody follows, by their ids in these papers. */
interface Followed {
  readonly people: readonly string[];
  readonly topics: readonly string[];
  /** Whether somebody or something is followed, and none of it is in these papers. */
  readonly isElsewhere: boolean;
}

/**
 * Whom and what is followed of those that were named. Who is in none of the papers is told and passed over: new papers
 * are seldom by everybody. Throws a UsageError for a name that several people have.
 */
export function followedIn(
  {people, topics}: Analysis,
  names: {readonly people: readonly string[]; readonly topics: readonly string[]},
  world: World,
): Followed {
  const elsewhere = (flag: string, name: string, all: readonly string[]): [] => {
    const near = nearest(name, all);
    const hint = near === null ? "" : ` (Did you mean ${near}?)`;
    world.err(`${flag}: ${name} is in none of these papers${hint}\n`);
    return [];
  };
  const same = (name: string) => (each: string) => fold(each) === fold(name);
  const foundPeople = names.people.flatMap(name =>
    people.id.includes(name) || people.name.some(same(name))
      ? [people.id[personMeant(name, people)]]
      : elsewhere("--people", name, people.name),
  );
  const foundTopics = names.topics.flatMap(name => {
    const found = topics.id.findIndex(
      (id, t) => id === name || [topics.label[t], ...topics.forms[t]].some(same(name)),
    );
    return found < 0 ? elsewhere("--topics", name, topics.label) : [topics.id[found]];
  });
  return {
    people: foundPeople,
    topics: foundTopics,
    isElsewhere:
      names.people.length + names.topics.length > 0 &&
      foundPeople.length + foundTopics.length === 0,
  };
}
