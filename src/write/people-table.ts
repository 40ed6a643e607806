import {textsOf} from "../util/held-texts.ts";
import {numberCells, textCells} from "./plain-table.ts";
import {plainTableWriter} from "./plain-table-writer.ts";

/** people.csv: one row a person, with every index and every measure of the co-author network. */
export const peopleTable = plainTableWriter({
  file: "people.csv",
  label: "People",
  plain({people, indices, networks: {coauthor}}) {
    const {component, communities, scores} = coauthor;
    const figures = Object.entries({...indices, ...scores});
    return {
      rows: people.count,
      columns: {
        person_id: textCells(textsOf(people, "id")),
        name: textCells(textsOf(people, "name")),
        ...Object.fromEntries(figures.map(([id, column]) => [id, numberCells(column)])),
        component: numberCells(component, {plus: 1}),
        community: numberCells(communities.community, {plus: 1}),
        community_label: textCells(textsOf(coauthor, "communityLabels"), communities.community),
      },
    };
  },
});
