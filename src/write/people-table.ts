import {numberAt} from "../util/number-column.ts";
import {type Cell, writeRow} from "./csv.ts";
import type {TableWriter} from "./writer.ts";

/** people.csv: one row a person, with every index and every measure of the co-author network. */
export const peopleTable: TableWriter = {
  file: "people.csv",
  label: "People",
  write({people, indices, networks: {coauthor}}, out) {
    const columns = [...Object.entries(indices), ...Object.entries(coauthor.scores)];
    writeRow(
      [
        "person_id",
        "name",
        ...columns.map(([id]) => id),
        "component",
        "community",
        "community_label",
      ],
      out,
    );
    for (let i = 0; i < people.count; i++) {
      const community = coauthor.communities.community[i];
      const values: Cell[] = columns.map(([, column]) => numberAt(column, i));
      writeRow(
        [
          people.id[i],
          people.name[i],
          ...values,
          coauthor.component[i] + 1,
          community + 1,
          coauthor.communityLabels[community],
        ],
        out,
      );
    }
  },
};
