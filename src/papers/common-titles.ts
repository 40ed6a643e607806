/** Folded titles that many papers bear. */
const COMMON: ReadonlySet<string> = new Set(
  `abstract|abstracts|acknowledgement|acknowledgements|acknowledgment|acknowledgments|afterword|announcement|
  announcements|appendix|author index|authors reply|book review|book reviews|books received|calendar|comment|
  comments|commentary|concluding remarks|conclusion|conclusions|conference report|contents|contributors|
  correction|corrections|correspondence|corrigenda|corrigendum|cover|discussion|dissertation abstracts|
  editor s introduction|editor s note|editorial|editorial board|editorial comment|editorial introduction|
  editorial note|editorials|editors introduction|editors note|epilogue|errata|erratum|foreword|
  foreword to the special issue|from the editor|from the editors|front matter|back matter|frontmatter|
  general discussion|guest editor s introduction|guest editorial|guest editors introduction|in memoriam|
  in this issue|index|interview|introduction|introduction to the issue|introduction to the special issue|
  introduction to this special issue|introductory remarks|invited talk|issue information|keynote|
  keynote address|letter|letter from the editor|letter to the editor|letters|letters to the editor|
  list of contributors|list of reviewers|masthead|no title|no title available|title not available|message from the chairs|news|news and notes|notes|
  notes and news|notes on contributors|obituary|opening remarks|outlook|overview|panel|panel discussion|
  perspective|poster abstracts|posters|preface|preface to the special issue|preliminary material|president s message|
  proceedings|prologue|publisher s note|reader s forum|rejoinder|reply|report|research highlights|response|
  retraction|retraction note|review|reviewers|reviews|session introduction|special issue editorial|subject index|
  summary|table of contents|title page|untitled|viewpoint|welcome|welcome message|workshop summary`
    .split("|")
    .map(title => title.trim()),
);

/** How much a title says of which paper it is: nothing, little, or enough. */
export type TitleEvidence = "common" | "short" | "telling";

const FEWEST_WORDS = 3;
/** Scripts that are written without spaces: about two characters a word. */
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Weighs a folded title. */
export function titleEvidence(folded: string): TitleEvidence {
  if (COMMON.has(folded)) return "common";
  const words = folded.split(" ").length + (folded.match(SIGNS)?.length ?? 0) / 2;
  return words < FEWEST_WORDS ? "short" : "telling";
}
