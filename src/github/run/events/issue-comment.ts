import * as z from "zod";

import type { Trigger } from "../../../review/trigger.ts";
import { readCommand } from "../../commands/asked.ts";
import type { Context } from "../context.ts";
import { ignored, payload } from "./payload.ts";

const IssueComment = z.object({
  action: z.string(),
  issue: z.object({ number: z.int().positive(), pull_request: z.object({}).nullish() }),
  comment: z.object({
    id: z.int().positive(),
    body: z.string(),
    created_at: z.string(),
    user: z.object({ login: z.string(), type: z.string() }).nullable(),
  }),
});

/** Someone wrote a comment. Edited comments and comments of bots are never commands. */
export function readComment(context: Context): Trigger {
  const { action, issue, comment } = payload(context, IssueComment);
  const { id, body, user, created_at: at } = comment;
  if (action !== "created") return ignored(`a comment was ${action}; only a new one can be a command`);
  const asked = readCommand(body);
  if (!asked) return ignored("the comment does not start with `/dtm`");
  if (user?.type !== "User") return ignored(`${user?.login ?? "its author"} is not a person`);
  const given = {
    kind: "comment",
    number: issue.number,
    comment: { id, author: user.login, at },
    asked,
  } as const;
  if (issue.pull_request) return given;
  // A drift issue has a plan to apply, and nothing else.
  return asked.verb === "apply"
    ? { ...given, isIssue: true }
    : ignored("the comment is on an issue, not on a pull request");
}
