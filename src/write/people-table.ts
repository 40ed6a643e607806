import {numberAt} from "../util/number-column.ts";
import {csvTable} from "./csv-table.ts";
import type {Cell} from "./writer.ts";

/** people.csv: one row a person, with every index and every measure of the co-author network. */
export const peopleTable = csvTable({
  file: "people.csv",
  label: "People",
  rows({people, indices, networks: {coauthor}}, row) {
    const columns = [...Object.entries(indices), ...Object.entries(coauthor.scores)];
    row([
      "person_id",
      "name",
      ...columns.map(([id]) => id),
      "component",
      "community",
      "community_label",
    ]);
    for (let i = 0; i < people.count; i++) {
      const community = coauthor.communities.community[i];
      const cells: Cell[] = [people.id[i], people.name[i]];
      for (const [, column] of columns) cells.push(numberAt(column, i));
      cells.push(coauthor.component[i] + 1, community + 1, coauthor.communityLabels[community]);
      row(cells);
    }
  },
});
