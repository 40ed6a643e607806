import {authorIndex} from "./author-index.ts";
import {hOf} from "./h.ts";
import {descending} from "./known.ts";

/** Partnership ability: the h rule on the numbers of papers that each co-author shares with the person. */
export const partnershipAbility = authorIndex(
  {
    id: "partnership_ability",
    label: "Partnership ability",
    meaning: "The largest number k such that k co-authors share at least k papers with the person.",
    formula: "φ = h of papers shared with each co-author",
    unit: "people",
    needs: ["co-authors"],
    cost: "O(co-authors · log co-authors)",
    source: {text: "Schubert 2012, Scientometrics 91:303", doi: null},
  },
  ({sharedPapers}) => (sharedPapers === undefined ? null : hOf(descending(sharedPapers))),
);
