import { join } from "../core/json.ts";
import type { Change, FieldChange } from "../core/plan.ts";

/** The fields of a change without those whose file is shown with its content, which say the same in hashes. */
export function shownFields({ fields, files = [] }: Change): FieldChange[] {
  const shown = files.map(({ path }) => join("status", path));
  const isOf = (field: string, file: string) =>
    field === file || field.startsWith(`${file}.`) || field.startsWith(`${file}[`);
  return fields.filter(({ path }) => !shown.some((file) => isOf(path, file)));
}
