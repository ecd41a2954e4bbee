import type { Inventory } from "./entry";
import { people } from "./people";
import { service } from "./service";
import { sharing } from "./sharing";
import { wants } from "./wants";
import { work } from "./work";

export { type Inventory, type TableEntry, columnsOf, copiedColumns, erasedColumns } from "./entry";

/** Every table there is, by name (`ledger.` before those of the ledger): what each of its columns is to a person. */
export const inventory: Inventory = { ...people, ...wants, ...sharing, ...work, ...service };
