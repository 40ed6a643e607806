import {hasHalf, sharedTexts, withHeldTexts} from "../util/held-texts.ts";
import type {People} from "./people.ts";

/** More people than this have their names and ids in columns: as texts of their own they would fill the heap. */
const MANY = 200_000;

/** What gives people with these names and ids, held as is best for so many. O(characters). */
export function heldNames(
  {count, id, name}: Pick<People, "count" | "id" | "name">,
  many = MANY,
): (people: People) => People {
  // A column cannot hold half a character: such texts stay as they are.
  if (count <= many || id.some(hasHalf) || name.some(hasHalf)) return people => people;
  const columns = {id: sharedTexts(id), name: sharedTexts(name)};
  return people => withHeldTexts(people, columns);
}
