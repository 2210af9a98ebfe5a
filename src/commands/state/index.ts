import { diff } from "./diff.ts";
import { history } from "./history.ts";
import { list } from "./list.ts";
import { migrate } from "./migrate.ts";
import { mv } from "./mv.ts";
import { pull } from "./pull.ts";
import { push } from "./push.ts";
import { reassign } from "./reassign.ts";
import { rm } from "./rm.ts";
import { rollback } from "./rollback.ts";
import { show } from "./show.ts";
import { unprotect } from "./unprotect.ts";

/** The commands of `dtm state`, in the order of the help. */
export const state = {
  name: "state",
  about: "look at the state and change it; `dtm help state` lists the commands",
  commands: [list, show, rm, mv, unprotect, pull, push, history, diff, rollback, migrate, reassign],
} as const;
