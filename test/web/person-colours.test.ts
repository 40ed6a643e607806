import {expect, test} from "vitest";
import {type Encoding, EVERYTHING, LIGHT, mapNetwork, scene} from "../../src/index.ts";
import {communityOfPerson, personColour} from "../../web/facts/nodes.ts";
import type {View} from "../../web/state/views.ts";
import {smallAnalysis} from "../help/analysis.ts";

const analysis = await smallAnalysis();
const people = [...analysis.people.name.keys()];

/** What is open, with a map of `network` that is coloured by something. */
function seen(view: View, network: Encoding["network"], colour = "community") {
  const drawn = mapNetwork(analysis, network as "coauthor");
  const picture = scene(analysis, {network, size: "papers", colour}, EVERYTHING, drawn);
  return {analysis, drawn, scene: picture, state: {view}, palette: LIGHT};
}
const colours = (of: ReturnType<typeof seen>) => people.map(person => personColour(of, person));

test("people have the colours of the map where that is seen", () => {
  const shared = seen("map", "shared-topic");
  const {community, size} = analysis.networks["shared-topic"].communities;
  const expected = people.map(p =>
    size[community[p]] > 1 ? LIGHT.groups[community[p]] : LIGHT.neutral,
  );
  expect(colours(shared)).toEqual(expected);
  const byYear = seen("map", "coauthor", "year");
  expect(colours(byYear).every(colour => colour !== null && !LIGHT.groups.includes(colour))).toBe(
    true,
  );
});

test("elsewhere they have those of who wrote together, and on a map without people none", () => {
  expect(colours(seen("people", "shared-topic"))).toEqual(colours(seen("map", "coauthor")));
  expect(colours(seen("map", "topics"))).toEqual(people.map(() => null));
});

test("the community of a person is that of the map where it is seen and has people", () => {
  const of = (view: View, network: Encoding["network"]) =>
    communityOfPerson(seen(view, network), 0).network.id;
  expect(of("map", "shared-topic")).toBe("shared-topic");
  expect(of("map", "topics")).toBe("coauthor");
  expect(of("people", "shared-topic")).toBe("coauthor");
});
